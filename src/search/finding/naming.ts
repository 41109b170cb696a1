/** Which documents are called what was typed: groups, organisers and venues, whatever else their names could mean. */
import { GROUP_WORDS, isFiller } from '../fillers.ts';
import type { PostingsIndex } from './postings.ts';
import { RANKING } from './ranking.ts';
import type { SearchDocument } from '../document.ts';
import type { UnderstoodPart, Understanding } from '../reading/understand.ts';
import { documentsWith } from './fits.ts';
import { stem, wordsOf } from '../words.ts';

/**
 * The documents whose names, and town, have every word that was typed, with what that adds to their score.
 * Where every word has a meaning, "choir belper", only a whole name will do: "Monday Club", "Hope Café".
 */
export function namedBy(
  { read, parts, rest }: Understanding,
  index: PostingsIndex,
  documents: readonly SearchDocument[],
): ReadonlyMap<number, number> {
  const lifts = new Map<number, number>();
  const telling = rest.filter(({ read: word, isFiller: says }) => !says || isRare(word));
  if (parts.length + rest.length < 2) return lifts;
  const sets = [
    ...parts.map(({ means, stems }) => {
      // A title may well begin with "Belper and district".
      const towns = means.filter(({ field }) => field === 'town' || field === 'near');
      const said = stems.filter((one) => !isFiller(one));
      return new Set([
        ...documentsWith(said, index, RANKING.name),
        ...towns.flatMap(({ value }) => index.ofMeaning.get(`town:${value}`)?.documents ?? []),
      ]);
    }),
    ...telling.map(({ read: word, orElse }) => new Set([word, ...orElse].flatMap(inNames))),
  ].sort((a, b) => a.size - b.size);
  // "Coffee morning Belper" is the thing, though one may be called just so.
  const things = parts.filter((part) => !isTown(part)).length + rest.length;
  const typed = telling.length > 0 || things > 1 ? withoutThe(withoutTowns(read, parts)) : read;
  const [first, ...others] = sets;
  for (const number of first ?? []) {
    if (!others.every((set) => set.has(number))) continue;
    const text = namesOf(documents[number]!);
    const isWhole = text.includes(`| ${read} |`) || text.includes(`| ${typed} |`);
    const isAsTyped = isWhole || text.includes(` ${read} `);
    if (telling.length === 0 && !isWhole && !(isAsTyped && endsInGroup(read))) continue;
    lifts.set(
      number,
      RANKING.named + (isAsTyped ? RANKING.asTyped : 0) + (isWhole ? RANKING.wholeName : 0),
    );
  }
  return lifts;

  function inNames(word: string): number[] {
    return documentsWith([stem(word)], index, RANKING.name);
  }

  /** "Someone" says nothing, but in few names it stands. */
  function isRare(word: string): boolean {
    const count = inNames(word).length;
    return count > 0 && count <= RANKING.rareInNames;
  }
}

/** The names of a document as plain words, with a line around each so that none runs into the next. */
function namesOf({ title, organiser, place }: SearchDocument): string {
  const names = [title, organiser, place].map((name) => withoutThe(wordsOf(name).join(' ')));
  return `|${names.map((name) => ` ${name} |`).join('')}`;
}

/** The words without the town they name: a venue is asked for with its town. */
function withoutTowns(read: string, parts: readonly UnderstoodPart[]): string {
  return parts
    .filter(isTown)
    .reduce((text, town) => ` ${text} `.replace(` ${town.read} `, ' ').trim(), read);
}

function isTown({ means }: UnderstoodPart): boolean {
  return means.every(({ field }) => field === 'town');
}

function withoutThe(name: string): string {
  return name.replace(/^the /, '');
}

function endsInGroup(read: string): boolean {
  return GROUP_WORDS.has(read.slice(read.lastIndexOf(' ') + 1));
}
