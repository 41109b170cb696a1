/** What people are told about the seven characters that stand for a listing in a link. */
import { quote } from '../offers.ts';
import { fault, type Fault } from './fault.ts';

/** Two listings that a link could not tell apart. */
export const codeFaults = {
  codeTaken: (id: string, other: string) =>
    fault(
      'code.taken',
      `In the link of a list, ${quote(id)} would be the same seven letters and digits as ${quote(other)}.`,
      'Another name for this file, if it was not published yet; else for that of the other',
    ),
} satisfies Record<string, (...found: never[]) => Fault>;
