/** Which web addresses the directory sends people to, and from where. */
import { ABOUT_FILE, type Directory } from '../../src/listings/content.ts';
import { linksIn } from '../../src/listings/body.ts';
import type { Day } from '../../src/schedule/schedule.ts';
import { isOver } from '../../src/schedule/sessions.ts';

/** One place where a web address stands. */
export interface Mention {
  /** The file as people know it. */
  file: string;
  /** `town/slug` of the listing; '' for a venue and for the page about the directory. */
  id: string;
  /** What the listing or venue is called. */
  title: string;
}

/** By address, in the order of their letters; what has ended or is over may lead nowhere. */
export function mentions(
  { listings, venues, about }: Pick<Directory, 'listings' | 'venues' | 'about'>,
  nameOf: (path: string) => string,
  today: Day,
): ReadonlyMap<string, readonly Mention[]> {
  const found = new Map<string, Mention[]>();
  const add = (address: string, mention: Mention) => {
    if (!/^https?:/i.test(address)) return;
    const known = found.get(address);
    if (!known) found.set(address, [mention]);
    else if (!known.some(({ file }) => file === mention.file)) known.push(mention);
  };
  for (const { file, id, title, contact, body, ended, schedule } of listings) {
    if (ended || isOver(schedule, today)) continue;
    for (const address of [contact.web ?? '', ...linksIn(body)]) add(address, { file, id, title });
  }
  for (const { file, name, body } of venues.values())
    for (const address of linksIn(body)) add(address, { file, id: '', title: name });
  for (const address of linksIn(about))
    add(address, { file: nameOf(ABOUT_FILE), id: '', title: 'About this directory' });
  return new Map([...found].toSorted(([a], [b]) => (a < b ? -1 : 1)));
}
