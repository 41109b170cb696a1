/** Places that are only near to where something should be: `near belper`, `matlock area`, `DE56 1`. */
import { findPostcodeIn, type Mention } from '../../places/mention.ts';
import type { PostcodeTable } from '../../places/postcode.ts';
import type { Claim } from './claims.ts';
import { catchAt, patternOf, type Line } from './line.ts';
import type { Meaning } from './phrases.ts';
import type { Token } from '../words.ts';

const BEFORE = patternOf(
  '(?:somewhere |anywhere )?(?:near to|nearest to|near|nearby|nearest|nr|around|round|close to|closest to|not (?:too )?far (?:away )?from|within reach of|just outside|outside|local to|in and around|in or around|in or near|(?:within |up to |no more than |less than )?(<n>) miles? (?:of|from|around)|within an? (?:few|couple of) miles of)',
);
const BEHIND = patternOf(
  'area|district|way|direction|and (?:the )?(?:surrounding )?(?:area|villages|district)|and around|or nearby|or near|and nearby',
);

/** Turns towns into what is near them, where the words say so. */
export function nearbyClaims(line: Line, towns: readonly Claim[]): Claim[] {
  const behind = towns.flatMap((town): Claim[] => {
    const caught = town.until < line.starts.length ? catchAt(line, town.until, BEHIND) : null;
    return caught ? [{ ...near(town, null), until: caught.until }] : [];
  });
  const before = line.starts.flatMap((_, at): Claim[] => {
    const caught = catchAt(line, at, BEFORE);
    const miles = caught?.groups[0];
    return towns
      .filter(({ from }) => from === caught?.until)
      .map((town) => ({ ...near(town, miles ? Number(miles) : null), from: at }));
  });
  // "Near belper or derby": near either.
  const beside = before.flatMap(({ until }): Claim[] =>
    line.words[until] === 'or' || line.words[until] === 'and'
      ? towns.filter(({ from }) => from === until + 1).map((town) => near(town, null))
      : [],
  );
  return [...before, ...behind, ...beside];
}

/** The postcode in a text, and the claim it makes on its words; none where they may yet become a word. */
export function postcodeIn(
  text: string,
  typed: readonly Token[],
  line: Line,
  table: PostcodeTable | null,
): { answer: Mention['answer']; claim: Claim | null } | null {
  const mention = table && findPostcodeIn(text, table);
  if (!mention) return null;
  const { answer, start, end } = mention;
  let from = typed.findIndex((token) => token.end > start);
  const until = typed.findLastIndex((token) => token.start < end) + 1;
  if (from < 0 || until <= from) return null;
  // "DE" may be the beginning of Derby as well.
  if (answer.is === 'half-typed' && !/\d/.test(answer.typed)) return { answer, claim: null };
  const place = answer.is === 'found' ? answer.name : answer.is === 'unknown' ? answer.outcode : '';
  // Of a postcode of somewhere else there is nothing to look for.
  if (place === '') return { answer, claim: { from, until, parts: [], isSilent: true } };
  const opening = line.starts
    .slice(0, from)
    .findIndex((_, at) => catchAt(line, at, BEFORE)?.until === from);
  const miles = opening >= 0 ? catchAt(line, opening, BEFORE)!.groups[0] : undefined;
  if (opening >= 0) from = opening;
  const means: Meaning = { field: 'near', value: place, ...(miles && { miles: Number(miles) }) };
  return { answer, claim: { from, until, parts: [[means]] } };
}

function near(town: Claim, miles: number | null): Claim {
  return {
    ...town,
    parts: town.parts.map((means) =>
      means.map(({ value }): Meaning => ({ field: 'near', value, ...(miles && { miles }) })),
    ),
  };
}
