/** The text of one list of listings to check, and which of them a person has ticked. */
import type { Due } from '../../src/contributing/due.ts';
import { checkedParts } from '../../src/listings/checked.ts';
import type { Directory } from '../../src/listings/content.ts';
import { checkEveryOf } from '../../src/listings/freshness.ts';
import { describe } from '../../src/schedule/describe.ts';
import type { Day } from '../../src/schedule/schedule.ts';
import { inline, link } from '../github/inline.ts';
import { pageOf, waysLine } from '../github/ways.ts';
import type { Busy } from './busy.ts';

/** One listing on a list. */
export interface Entry {
  due: Due;
  isTicked: boolean;
}

/** What a list is written with. */
export interface Sheet {
  directory: Directory;
  busy: Busy;
  today: Day;
}

/** The whole text of a list. */
export function listText(entries: readonly Entry[], sheet: Sheet): string {
  const { name } = sheet.directory.site;
  if (entries.length === 0) return 'All is done here. Thank you!';
  const which = entries.length === 1 ? 'This listing was' : `These ${entries.length} listings were`;
  const intro = `${which} checked longest ago. Somebody may go there next week, so please make sure.${entries.length === 1 ? '' : ' Ten calls take about half an hour.'}

1. Ring or write. On a phone, press the name: on its page the number can be pressed. Say that you help with ${inline(name)}, and ask if day, time, place and cost are still right.
2. Press one of the three links below the listing, and send the form that opens. When that is taken in, it leaves this list on the next Monday.
3. Nobody answered? Tick the box: it rests for eight weeks. If the box does not let you, say so below. Write there whatever else you found out, too: this text is made anew each Monday.

When all is done or ticked, this list closes. The next one comes another week.`;
  return `${intro}\n\n${entries.map((entry) => entryText(entry, sheet)).join('\n')}`;
}

/** The listings of a list, in their order, and which of them are ticked. */
export function readEntries(text: string): readonly { id: string; isTicked: boolean }[] {
  const lines = text.matchAll(/^\s*[-*+] \[([ xX])\].*<!-- ([a-z\d-]+\/[a-z\d-]+) -->\s*$/gm);
  return [...lines].map(([, box, id = '']) => ({ id, isTicked: box !== ' ' }));
}

function entryText({ due, isTicked }: Entry, { directory, busy, today }: Sheet): string {
  const { id, title, townName, phone, email, web, checked, checkedHow } = due;
  const { site, listings, vocabulary } = directory;
  const listing = listings.find((one) => one.id === id);
  const number = busy.get(id);
  const checkEvery = listing ? checkEveryOf(listing.kind, vocabulary) : undefined;
  const check = {
    checked,
    checkedHow,
    hasPhone: phone !== '',
    ...(checkEvery !== undefined && { checkEvery }),
  };
  const ways = [
    phone && `**${inline(phone)}**`,
    email && `<${email}>`,
    web && link('website', web),
  ].filter(Boolean);
  const rows = [
    [
      listing && inline(describe(listing.schedule)),
      inline(sentence(checkedParts(check, today).fact)),
    ]
      .filter(Boolean)
      .join('. '),
    ways.length > 0 ? ways.join(' · ') : 'No number is known: look for one, or go there.',
    waysLine(due, site),
    number !== undefined && `Somebody is at this already: #${number}`,
  ].filter(Boolean);
  const head = `- [${isTicked ? 'x' : ' '}] ${link(title, pageOf(id, site))}, ${inline(townName)} <!-- ${id} -->`;
  return [head, ...rows.map((row) => `  ${row}`)].join('  \n');
}

function sentence(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
