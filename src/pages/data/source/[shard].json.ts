/** The files of the listings as they were written, for the form that puts them right: by code, ended ones too. */
import type { APIRoute, GetStaticPaths } from 'astro';
import { sourceOf } from '../../../directory.ts';
import { shardLength, shardOf } from '../../../sharing/record.ts';
import { codeOf } from '../../../shortlist/code.ts';
import { catalogue } from '../../_catalogue.ts';

export const getStaticPaths = (() => {
  const { listings } = catalogue().directory;
  const length = shardLength(listings.length);
  const shards = new Map<string, Record<string, string>>();
  for (const listing of listings) {
    const code = codeOf(listing.id);
    const shard = shardOf(code, length);
    const texts = shards.get(shard) ?? {};
    shards.set(shard, texts);
    texts[code] = sourceOf(listing);
  }
  return [...shards].map(([shard, texts]) => ({ params: { shard }, props: { texts } }));
}) satisfies GetStaticPaths;

export const GET: APIRoute = ({ props }) => Response.json(props['texts']);
