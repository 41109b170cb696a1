/** Questions that few need, folded away. */
import { useState, type ReactNode } from 'react';

interface ExtraProps {
  summary: string;
  /** True where one of them is answered: then they are open. */
  isAnswered: boolean;
  children: ReactNode;
}

/** Once open it stays so, also for somebody who takes an answer back, and is still in its field. */
export function Extra({ summary, isAnswered, children }: ExtraProps) {
  const [isOpen, setOpen] = useState(isAnswered);
  if (isAnswered && !isOpen) setOpen(true);
  return (
    <details className="extra" open={isOpen}>
      <summary>{summary}</summary>
      {children}
    </details>
  );
}
