/** What people say, and what they mean by it. */
import { z } from 'zod';
import { readList, type Source } from './entries.ts';
import { field, lineList } from './fields.ts';
import { nearest } from './nearest.ts';
import { faults, type Problem } from './problems.ts';
import { fold, oneOf, words } from './readers.ts';
import type { Report } from './record.ts';
import type { Saying, Vocabulary } from './vocabulary.ts';

/** What words can mean together: any of these will do. */
const TOGETHER = ['kind', 'need', 'audience'] as const;
/** What only stands alone. */
const ALONE = ['town', 'part'] as const;
const MEANINGS = [...TOGETHER, ...ALONE] as const;
const PARTS = oneOf({ morning: 'morning', afternoon: 'afternoon', evening: 'evening' });
const SAYING = z.strictObject({
  say: lineList(words(60), 'What people say.', '[natter]'),
  kind: field(words(60), 'A slug of kinds.yaml.', 'chat-group').optional(),
  need: field(words(60), 'A slug of needs.yaml.', 'loneliness').optional(),
  town: field(words(60), 'A slug of towns.yaml.', 'belper').optional(),
  audience: field(words(60), 'A slug of audiences.yaml.', 'carers').optional(),
  part: field(PARTS, 'A part of the day.', 'morning').optional(),
});

/** Reads `words.yaml`; each entry means one thing that the rest of the vocabulary knows, or says that it means several. */
export function readSayings(
  source: Source,
  vocabulary: Omit<Vocabulary, 'sayings'>,
  problems: Problem[],
): Saying[] {
  // A county need not have words of its own: what people say everywhere is known besides.
  if (source.text === null) return [];
  const known = {
    kind: vocabulary.kinds,
    need: vocabulary.needs,
    town: vocabulary.towns,
    audience: vocabulary.audiences,
  };
  const names = namesOf(known);
  const meanings = new Map<string, string>();
  const sayings: Saying[] = [];

  const check = (entry: z.output<typeof SAYING>, report: Report) => {
    const given = MEANINGS.filter((name) => entry[name] !== undefined);
    const isMixed = given.length > 1 && ALONE.some((name) => given.includes(name));
    if (given.length === 0 || isMixed) return report([], faults.meaningCount(given, MEANINGS));
    for (const means of given) {
      if (means === 'part') continue;
      const slug = entry[means] ?? '';
      const slugs = known[means].map((term) => term.slug);
      if (!slugs.includes(slug))
        return report([means], faults.notInVocabulary(means, slug, nearest(slug, slugs), slugs));
    }
    const each = given.map((means) => `${means} ${entry[means]}`);
    const meaning = each.join(' and ');
    entry.say.forEach((phrase, index) => {
      const word = fold(phrase);
      const other = meanings.get(word);
      const owner = names.get(word)?.find((name) => !each.includes(name));
      if (other !== undefined && other !== meaning)
        report(['say', index], faults.twoMeanings(phrase, meaning, other));
      else if (owner !== undefined)
        report(['say', index], faults.nameTaken(phrase, meaning, owner));
      meanings.set(word, meaning);
    });
    for (const means of given) sayings.push({ say: entry.say, means, slug: entry[means] ?? '' });
  };
  readList(source, SAYING, problems, check);
  return sayings;
}

// What each name of the vocabulary belongs to: `book club` → `kind books`.
function namesOf(
  known: Record<string, readonly { slug: string; name: string; also: readonly string[] }[]>,
): Map<string, string[]> {
  const owners = new Map<string, string[]>();
  for (const [what, terms] of Object.entries(known))
    for (const { slug, name, also } of terms)
      for (const word of [name, ...also]) {
        const all = owners.get(fold(word)) ?? [];
        owners.set(fold(word), [...all, `${what} ${slug}`]);
      }
  return owners;
}
