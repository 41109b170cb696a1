/** A large directory cut into shards: by town, and again by kind, need and audience, so that a question loads only its own. */
import type { Town, Vocabulary } from '../../listings/vocabulary.ts';
import { milesBetween } from '../../places/distance.ts';
import type { SearchDocument } from '../document.ts';

/** Up to so many listings are one download: cut up, the parts that most questions need would be hardly smaller. */
export const WHOLE = 1_500;

/** So many listings are about 9 kB for the browser, which with the engine and the names is what may come before a result. */
export const SHARD = 400;

/** Which shards there are. */
export interface ShardIndex {
  /** All towns, in an order in which neighbours stand together. */
  chain: readonly string[];
  /**
   * For each topic, `kind:choir`, and for everything, '': the number of its first shard, and for that and each
   * that follows, the place in the chain at which it begins.
   */
  runs: Readonly<Record<string, readonly number[]>>;
}

/** What is common to all listings. */
export const EVERYTHING = '';

/** Cuts documents into shards; a document stands in those of its town and of each of its topics. */
export function cutIntoShards(
  documents: readonly SearchDocument[],
  { towns }: Pick<Vocabulary, 'towns'>,
): { index: ShardIndex; shards: SearchDocument[][] } {
  const chain = chainOf(towns);
  const placeOf = new Map(chain.map((slug, place) => [slug, place]));
  const place = ({ town }: SearchDocument): number => placeOf.get(town) ?? chain.length;
  const sorted = documents
    .map((document) => ({ document, key: `${document.kind}\t${document.id}` }))
    .sort((a, b) => place(a.document) - place(b.document) || (a.key < b.key ? -1 : 1))
    .map(({ document }) => document);

  const byTopic = new Map<string, SearchDocument[]>();
  for (const document of sorted)
    for (const topic of topicsOf(document)) {
      const listed = byTopic.get(topic);
      if (listed) listed.push(document);
      else byTopic.set(topic, [document]);
    }

  const shards: SearchDocument[][] = [];
  const runs: Record<string, number[]> = {};
  for (const topic of [...byTopic.keys()].sort()) {
    const listed = byTopic.get(topic)!;
    const last = shards.at(-1);
    // What is rare shares a shard.
    if (topic !== EVERYTHING && last && last.length + listed.length <= SHARD) {
      shards[shards.length - 1] = [...new Set([...last, ...listed])];
      runs[topic] = [shards.length - 1, place(listed[0]!)];
      continue;
    }
    // Shards of one size: the last of many would otherwise hold hardly anything.
    const count = Math.ceil(listed.length / SHARD);
    const size = Math.ceil(listed.length / count);
    runs[topic] = [shards.length];
    for (let from = 0; from < listed.length; from += size) {
      shards.push(listed.slice(from, from + size));
      runs[topic].push(place(listed[from]!));
    }
  }
  return { index: { chain, runs }, shards };
}

/** The topics a listing is found under. */
export function topicsOf({ kind, needs, audiences }: SearchDocument): string[] {
  return [
    EVERYTHING,
    `kind:${kind}`,
    ...needs.map((need) => `need:${need}`),
    ...audiences.map((audience) => `audience:${audience}`),
  ];
}

/** The shards of a topic; of those, only the ones with some towns, where towns are given. */
export function shardsOf(
  { chain, runs }: ShardIndex,
  topic: string,
  towns: readonly string[] | null,
): number[] {
  const [first = 0, ...begins] = Object.hasOwn(runs, topic) ? runs[topic]! : [];
  const places = towns?.map((town) => chain.indexOf(town)) ?? null;
  return begins.flatMap((begin, number) => {
    const end = begins[number + 1] ?? chain.length;
    // A town may go on in the shard in which the next one begins.
    const isIn = places === null || places.some((place) => place >= begin && place <= end);
    return isIn ? [first + number] : [];
  });
}

/** Each town followed by the nearest that is left, so that neighbours stand together; areas come last. */
function chainOf(towns: readonly Town[]): string[] {
  const left = towns.filter(({ isArea }) => !isArea);
  const chain: string[] = [];
  let here = left.reduce<Town | undefined>(
    (most, town) => (most === undefined || town.at[0] > most.at[0] ? town : most),
    undefined,
  );
  while (here) {
    const { slug, at } = here;
    chain.push(slug);
    left.splice(left.indexOf(here), 1);
    here = left.reduce<Town | undefined>(
      (near, town) =>
        near === undefined || milesBetween(at, town.at) < milesBetween(at, near.at) ? town : near,
      undefined,
    );
  }
  return [...chain, ...towns.filter(({ isArea }) => isArea).map(({ slug }) => slug)];
}
