/** All word lists, and which of them serves a kind. */
import { company } from './company.ts';
import { family } from './family.ts';
import { help } from './help.ts';
import { making } from './making.ts';
import { moving } from './moving.ts';
import { music } from './music.ts';
import { outdoors } from './outdoors.ts';
import { support } from './support.ts';
import type { Theme } from './theme.ts';
import { together } from './together.ts';

export const THEMES: readonly Theme[] = [
  ...company,
  ...support,
  ...making,
  ...moving,
  ...outdoors,
  ...music,
  ...family,
  ...help,
  ...together,
];

/** The word list for a kind; one that nobody wrote a list for gets a plain one made of its own names. */
export function themeFor(kind: { slug: string; name: string; also: readonly string[] }): Theme {
  const names = [kind.name, ...kind.also].map((name) => name.toLowerCase());
  const slugs = names.map((name) => name.replace(/[^a-z0-9]+/g, '-'));
  const known = [kind.slug, ...slugs].map((slug) => THEMES.find((theme) => theme.kind === slug));
  return (
    known.find((theme) => theme !== undefined) ?? {
      kind: kind.slug,
      nature: 'group',
      habits: ['morning', 'afternoon', 'evening'],
      share: 3,
      price: 'small',
      needs: [],
      audiences: [],
      ages: ['all', '18+'],
      topics: [{ names, words: ['good company', 'a warm drink', 'a friendly welcome'], says: [] }],
    }
  );
}
