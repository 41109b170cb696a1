/** What the issue “Links to look at” says: the addresses that are gone, what to do about each, and the memory, hidden. */
import { editFileAddress } from '../../src/contributing/addresses.ts';
import { formatDay } from '../../src/schedule/dates.ts';
import type { Day } from '../../src/schedule/schedule.ts';
import type { Site } from '../../src/site.ts';
import { inline, link } from '../github/inline.ts';
import { pageOf, waysLine } from '../github/ways.ts';
import { DAYS_APART, goneTwice, readMemory, writeMemory, type Memory } from './memory.ts';
import type { Mention } from './mentions.ts';
import type { Verdict } from './verdict.ts';

/** What the issue is made from. */
export interface Round {
  site: Site;
  mentions: ReadonlyMap<string, readonly Mention[]>;
  verdicts: ReadonlyMap<string, Verdict>;
  memory: Memory;
}

export const TITLE = 'Links to look at';
export const MARKER = 'links';

// GitHub takes some 65,000 letters in one issue. More are told of once these are put right.
const MOST_SHOWN = 12;
const MOST_PLACES = 3;
const LONGEST_MEMORY = 20_000;
const LONGEST_TARGET = 500; // a website may lead to anything; a listing has room for this
const LETTERS_OF_ENTRY = 60; // its two days, and what stands around them

const NOTHING = `All links work, or were gone only once so far. This issue is the notebook of the program that looks at links twice a week; it opens by itself when there is something to look at.`;

const INTRO = `These web addresses led nowhere on two days, at least ${DAYS_APART} days apart. A program saw that, and changes nothing: it takes a person to find out what became of each.

- Has the group a new page? Put the new address in its place.
- Has it no page any more? Take the address out. The telephone number or e-mail address stays.
- Has the group itself ended? Ring them if you can, then say so.

This list brings itself up to date twice a week. It closes when all is well.`;

/** The text of the issue, the memory included. */
export function reportText(round: Round): string {
  const { site, mentions, verdicts, memory } = round;
  const gone = goneTwice(memory);
  const entries = gone
    .slice(0, MOST_SHOWN)
    .map((address) => entryText(address, mentions.get(address) ?? [], round));
  const more = gone.length - entries.length;
  const moved = [...verdicts].flatMap(([address, verdict]) => {
    const at = mentions.get(address)?.[0];
    if (verdict.state !== 'works' || verdict.movedTo === '' || !at) return [];
    if (verdict.movedTo.length > LONGEST_TARGET) return [];
    return `- ${nameOf(at, site)}: ${shown(address)} is now at ${shown(verdict.movedTo)}`;
  });
  const parts = [
    kept(memory),
    gone.length === 0 ? NOTHING : INTRO,
    ...entries,
    more > 0 ? `And ${more} more, which come once these are put right.` : '',
    gone.length > 0 && moved.length > 0
      ? `### Still there, at another address\n\nThese work, so there is no hurry.\n\n${moved.slice(0, MOST_SHOWN).join('\n')}`
      : '',
  ];
  return parts.filter(Boolean).join('\n\n');
}

/** The memory in the text of an issue. */
export function memoryIn(text: string, today: Day): Memory {
  return readMemory(/^<!-- kept: (.*) -->$/m.exec(text)?.[1] ?? '', today);
}

/** A comment of HTML, which nobody sees; no address ends it early. Of too many, those gone longest are kept. */
function kept(memory: Memory): string {
  let length = 0;
  const first = [...memory]
    .toSorted(([a, { first: since }], [b, { first: other }]) =>
      `${since} ${a}` < `${other} ${b}` ? -1 : 1,
    )
    .filter(([address]) => (length += address.length + LETTERS_OF_ENTRY) <= LONGEST_MEMORY);
  const json = writeMemory(new Map(first)).replace(
    /[<>]|-(?=-)/g,
    (sign) => `\\u00${sign.charCodeAt(0).toString(16)}`,
  );
  return `<!-- kept: ${json} -->`;
}

function entryText(address: string, places: readonly Mention[], round: Round): string {
  const { site, verdicts, memory } = round;
  const verdict = verdicts.get(address);
  const { first = '', last = '' } = memory.get(address) ?? {};
  const why =
    verdict?.state === 'gone'
      ? verdict.why
      : verdict?.state === 'cannot tell'
        ? `This time nobody can tell: ${verdict.why}`
        : '';
  const days = `Gone on ${dayWords(first)} and again on ${dayWords(last)}.`;
  const others = places.length - MOST_PLACES;
  const lines = places
    .slice(0, MOST_PLACES)
    .map((place) =>
      [
        `- ${nameOf(place, site)}`,
        place.id
          ? `  ${waysLine(place, site)}`
          : `  ${link('Change the file', editFileAddress(site.repository, place.file))}`,
      ].join('  \n'),
    );
  return [
    `### ${shown(address)}`,
    `${inline(why)} ${days}`.trim(),
    lines.join('\n'),
    others > 0 ? `And in ${others} more: \`npm run links\` names them all.` : '',
  ]
    .filter(Boolean)
    .join('\n\n');
}

function nameOf({ id, title, file }: Mention, site: Site): string {
  return id ? link(title, pageOf(id, site)) : `${inline(title)}, in \`${file}\``;
}

// Shown as it is and not as a link, so that nothing at GitHub goes and asks it.
function shown(address: string): string {
  return `\`${address.replace(/[`\s]/g, encodeURIComponent)}\``;
}

function dayWords(day: Day | ''): string {
  return day === '' ? 'a day' : formatDay(day, { weekday: false, year: true });
}
