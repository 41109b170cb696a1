/** The postcodes that a text needs, fetched where it may hold one. */
import { mayMentionPostcode, outcodesIn } from '../../places/mention.ts';
import type { Places, PostcodeTable } from '../../places/postcode.ts';
import { decodeUnits, unitsSlug, type UnitsWire } from '../../places/units.ts';
import type { Store } from './store.ts';

/** The table of postcodes, where a text may hold one, with the units that it names. */
export function postcodesFor(
  text: string,
  store: Store,
): { table: PostcodeTable | null; isComing: boolean } {
  if (!mayMentionPostcode(text)) return { table: null, isComing: false };
  const table = store.take('postcodes', async (load) => tableIn(await load('postcodes.json')));
  if (!table) return { table: null, isComing: table === undefined };
  const units: Record<string, Places> = {};
  let isComing = false;
  for (const outcode of outcodesIn(text, table)) {
    const file = `postcodes/${unitsSlug(outcode)}.json`;
    const places = store.take(file, async (load) => decodeUnits((await load(file)) as UnitsWire));
    if (places) units[outcode] = places;
    isComing ||= places === undefined;
  }
  return { table: { ...table, units }, isComing };
}

/** The table that a file holds; throws where it holds something else. */
function tableIn(file: unknown): PostcodeTable {
  const { sectors, outcodes, detailed = [] } = file as PostcodeTable;
  if (typeof sectors !== 'object' || typeof outcodes !== 'object')
    throw new Error('The postcodes are no table.');
  return { sectors, outcodes, detailed };
}
