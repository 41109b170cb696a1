/** What a round of the links came to: for people, and for programs. */
import type { Mention } from './mentions.ts';
import type { Verdict } from './verdict.ts';

/** A round, and what to make of it. */
export interface Outcome {
  verdicts: ReadonlyMap<string, Verdict>;
  places: ReadonlyMap<string, readonly Mention[]>;
  /** The addresses that somebody should look at. */
  gone: readonly string[];
}

/** For programs: every address with its places. */
export function asJson({ verdicts, places, gone }: Outcome) {
  const links = [...places].flatMap(([address, at]) => {
    const verdict = verdicts.get(address);
    return verdict ? [{ address, ...verdict, places: at }] : [];
  });
  return { links, gone };
}

/** For people, line by line: what needs a word, then how many there are. */
export function asLines({ verdicts, places, gone }: Outcome): string[] {
  const told = [...places].flatMap(([address, at]) => {
    const verdict = verdicts.get(address);
    const said = verdict ? sayingOf(verdict, gone.includes(address)) : '';
    return said ? [address, `  ${said}`, ...at.map(({ file }) => `  in ${file}`), ''] : [];
  });
  const states = [...verdicts.values()].map(({ state }) => state);
  const number = (state: Verdict['state']) => states.filter((one) => one === state).length;
  const [works, missing, unclear] = [number('works'), number('gone'), number('cannot tell')];
  const total = `${states.length} ${states.length === 1 ? 'address' : 'addresses'}`;
  return [
    ...told,
    states.length === 0
      ? 'There is no web address to ask.'
      : `${total}: ${works} working, ${missing} gone, ${unclear} nobody can tell from here.`,
  ];
}

function sayingOf(verdict: Verdict, isToLookAt: boolean): string {
  switch (verdict.state) {
    case 'gone':
      return isToLookAt ? `Gone. ${verdict.why}` : `Gone for the first time. ${verdict.why}`;
    case 'cannot tell':
      return `Cannot tell. ${verdict.why}`;
    case 'works':
      return verdict.movedTo ? `Works, and is now at ${verdict.movedTo}` : '';
    default:
      return verdict satisfies never;
  }
}
