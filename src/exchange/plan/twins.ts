/** Whether what a row tells of is there already, in the folder or further up in the file. */
import { likelyDuplicates, type Known } from '../../contributing/duplicates.ts';
import type { Listing } from '../../listings/schema.ts';
import { describe } from '../../schedule/describe.ts';
import { look, misfit, there, type Remark } from '../remarks.ts';

/** The listings that are known while an import goes on; what it takes joins them. */
export class Twins {
  private readonly known: Known[] = [];
  private readonly byId = new Map<string, Known>();
  private readonly ids = new Set<string>();
  /** When those of the file are on. */
  private readonly hours = new Map<string, string>();

  /** Adds one of the folder, or of the file with when it is on. */
  add(known: Known, { id, formerly }: Listing, hours = ''): void {
    this.known.push(known);
    this.byId.set(id, known);
    for (const one of [id, ...formerly]) this.ids.add(one);
    if (hours !== '') this.hours.set(id, hours);
  }

  /** Whether a listing has this address, or had it. */
  isTaken(id: string): boolean {
    return this.ids.has(id);
  }

  /** What there is to say of one that has an address of its own: only that it is there. */
  sameAddress(id: string): Remark[] {
    const twin = this.byId.get(id);
    return twin ? [isThere(twin)] : [];
  }

  /** What there is to say of one by what it has in common with others. */
  alike(one: Known, { schedule }: Listing): Remark[] {
    const likely = likelyDuplicates(one, this.known);
    const hours = describe(schedule);
    const twin = likely.map(({ id, why }) => this.sameAs(one, hours, id, why)).find(Boolean);
    if (twin) return [this.whyTwice(twin, hours)];
    // A hall has many groups on one day, and one number may be that of all of them.
    const telling = likely.filter(({ why }) => why.some((sign) => sign.endsWith('title')));
    return telling.map(({ id, why }) =>
      look('', `It may be the same as ${id}: ${why.join(', ')}.`, 'If it is, delete the new file.'),
    );
  }

  // Called alike, and either at the same place on the same day or nowhere else and on no other day.
  private sameAs(one: Known, hours: string, id: string, why: readonly string[]): Known | undefined {
    const other = this.byId.get(id);
    if (!other || !why.some((sign) => sign.endsWith('the same title'))) return undefined;
    const isElsewhere = one.venue !== other.venue;
    const isOtherDay =
      one.days.length > 0 &&
      other.days.length > 0 &&
      !one.days.some((day) => other.days.includes(day));
    // “B walkers” and “C walkers” are nearly the same: they follow each other, or have two leaders.
    const isOtherPhone = one.phone !== '' && other.phone !== '' && one.phone !== other.phone;
    const isNear = why.length > 1 && !isOtherPhone && (this.hours.get(id) ?? hours) === hours;
    const isExact = why.includes('the same title') || isNear;
    return isExact && !isElsewhere && !isOtherDay ? other : undefined;
  }

  // Other hours in the folder may have been put right since; in one file, two times are two.
  private whyTwice(twin: Known, hours: string): Remark {
    const said = this.hours.get(twin.id) ?? hours;
    return said === hours
      ? isThere(twin)
      : misfit(
          'when',
          `Another row says of it: ${said}. This one says: ${hours}.`,
          'Make both rows the same but for when, or give this one a title of its own.',
        );
  }
}

function isThere({ id, title }: Known): Remark {
  return there(`It is there already: ${id}, “${title}”.`);
}
