/** The records that lists are drawn from, in files by how their codes begin: those of a list are few of them. */
import type { APIRoute, GetStaticPaths } from 'astro';
import { packShards } from '../../../sharing/shard.ts';
import { catalogue } from '../../_catalogue.ts';
import { recordOf } from '../../_records.ts';

export const getStaticPaths = (() => {
  const { listings } = catalogue().directory;
  return [...packShards(listings.map((one) => [recordOf(one), one.formerly]))].map(
    ([shard, text]) => ({ params: { shard }, props: { text } }),
  );
}) satisfies GetStaticPaths;

export const GET: APIRoute = ({ props }) =>
  new Response(props['text'], { headers: { 'Content-Type': 'application/json' } });
