/** The present moment, for what React draws. */
import { useEffect, useState } from 'react';
import type { Now } from '../components/next.ts';
import { everyMinute } from './clock.ts';

/** The present moment in Britain, kept up to date; null at build. */
export function useNow(): Now | null {
  const [now, setNow] = useState<Now | null>(null);
  useEffect(() => everyMinute(setNow), []);
  return now;
}
