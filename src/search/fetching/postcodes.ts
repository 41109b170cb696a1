/** The postcodes that a text needs, fetched where it may hold one. */
import { mayMentionPostcode, outcodesIn } from '../../places/mention.ts';
import type { Places, PostcodeTable } from '../../places/postcode.ts';
import { decodeUnits, unitsSlug, type UnitsWire } from '../../places/units.ts';
import type { Store } from './store.ts';

/** The postcodes known so far. */
export interface Postcodes {
  table: PostcodeTable | null;
  /** True while some are coming, and while the text needs them. */
  isComing: boolean;
  isNeeded: boolean;
}

/**
 * The table of postcodes, with the units that a text names. For a first answer only where the text may hold one; after
 * that the table is fetched in any case, as an engine is made anew for it, which at the second letter typed would be felt.
 */
export function postcodesFor(text: string, store: Store, isFirst: boolean): Postcodes {
  const isNeeded = mayMentionPostcode(text);
  if (isFirst && !isNeeded) return { table: null, isComing: false, isNeeded };
  const table = store.take('postcodes', async (load) => tableIn(await load('postcodes.json')));
  if (!table) return { table: null, isComing: table === undefined, isNeeded };
  const units: Record<string, Places> = {};
  let isComing = false;
  for (const outcode of outcodesIn(text, table)) {
    const file = `postcodes/${unitsSlug(outcode)}.json`;
    const places = store.take(file, async (load) => decodeUnits((await load(file)) as UnitsWire));
    if (places) units[outcode] = places;
    isComing ||= places === undefined;
  }
  return { table: { ...table, units }, isComing, isNeeded };
}

/** The table that a file holds; throws where it holds something else. */
function tableIn(file: unknown): PostcodeTable {
  const { sectors, outcodes, detailed = [] } = file as PostcodeTable;
  if (typeof sectors !== 'object' || typeof outcodes !== 'object')
    throw new Error('The postcodes are no table.');
  return { sectors, outcodes, detailed };
}
