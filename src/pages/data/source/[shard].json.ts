/** The files of the listings as they were written, for the form that puts them right: by code, ended ones too; for an old id, the one now. */
import type { APIRoute, GetStaticPaths } from 'astro';
import { sourceOf } from '../../../directory.ts';
import { shardLength, shardOf } from '../../../sharing/record.ts';
import { codeOf } from '../../../shortlist/code.ts';
import { catalogue } from '../../_catalogue.ts';

export const getStaticPaths = (() => {
  const { listings } = catalogue().directory;
  const length = shardLength(listings.length);
  const shards = new Map<string, Record<string, string>>();
  const put = (id: string, text: string) => {
    const code = codeOf(id);
    const shard = shardOf(code, length);
    shards.set(shard, { ...shards.get(shard), [code]: text });
  };
  // An old id leads to the present one; none that is used again.
  for (const { id, formerly } of listings) for (const old of formerly) put(old, id);
  for (const listing of listings) put(listing.id, sourceOf(listing));
  return [...shards].map(([shard, texts]) => ({ params: { shard }, props: { texts } }));
}) satisfies GetStaticPaths;

export const GET: APIRoute = ({ props }) => Response.json(props['texts']);
