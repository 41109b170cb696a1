/** What is to be copied, marked already, where the browser does not let a page do it. */
import { useEffect, useId, useRef } from 'react';

export function CopyByHand({ text }: { text: string }) {
  const field = useRef<HTMLTextAreaElement>(null);
  const id = useId();
  useEffect(() => {
    field.current?.focus();
    field.current?.select();
  }, [text]);
  return (
    <div className="field send-by-hand">
      <label htmlFor={id}>Copy this by hand</label>
      <textarea
        id={id}
        ref={field}
        readOnly
        rows={Math.min(8, text.split('\n').length + 1)}
        value={text}
      />
    </div>
  );
}
