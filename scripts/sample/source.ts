/** The vocabularies that a sample takes over from a real content folder, so that its slugs agree. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Problem } from '../../src/listings/problems.ts';
import { readVocabulary, VOCABULARY_FILES } from '../../src/listings/vocabulary.ts';

type Name = (typeof VOCABULARY_FILES)[number];

/** A content folder as far as a sample needs it: what its vocabulary files say, and their text. */
export type Source = Omit<ReturnType<typeof readVocabulary>, 'problems'> & {
  texts: Readonly<Record<Name, string>>;
};

/** Reads the vocabulary files of a folder; what is wrong with them stands in `problems`. */
export function readSource(folder: string): { source: Source; problems: Problem[] } {
  const texts = Object.fromEntries(VOCABULARY_FILES.map((name) => [name, read(folder, name)]));
  const { problems, ...words } = readVocabulary((name) => ({
    file: join(folder, name),
    text: texts[name] || null,
  }));
  return { source: { ...words, texts: texts as Source['texts'] }, problems };
}

function read(folder: string, name: Name): string {
  try {
    return readFileSync(join(folder, name), 'utf8');
  } catch {
    return '';
  }
}
