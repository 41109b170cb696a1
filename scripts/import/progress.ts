/** How far a long import has come, on standard error. */
import { stderr } from 'node:process';

/** Fewer rows are done before anybody wonders. */
const SHORT = 2_000;

/** A function to be told after each row how many are done. */
export function meter(
  rows: number,
  write = (text: string) => void stderr.write(text),
): (done: number) => void {
  if (rows < SHORT) return () => {};
  const said = (number: number) => number.toLocaleString('en-GB');
  return (done) => {
    if (done % SHORT === 0 || done === rows)
      write(`${said(done)} of ${said(rows)} rows looked at\n`);
  };
}
