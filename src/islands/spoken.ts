/** Texts for screen readers that wait until typing pauses. */
import { useEffect, useState } from 'react';

/** So long after the last change a text is spoken, once, in milliseconds. */
const QUIET = 1000;

/** The text as it is to be spoken; what nobody should hear any more is gone at once. */
export function useSpoken(text: string): string {
  const [spoken, setSpoken] = useState('');
  useEffect(() => {
    const wait = setTimeout(() => setSpoken(text), text ? QUIET : 0);
    return () => clearTimeout(wait);
  }, [text]);
  return spoken;
}
