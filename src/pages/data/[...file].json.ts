/** The search data: all that the search fetches, file by file. */
import type { APIRoute, GetStaticPaths } from 'astro';
import { loadEnglish } from '../../directory.ts';
import { encodeSearch } from '../../search/fetching/download.ts';
import { catalogue } from '../_catalogue.ts';

export const getStaticPaths = (() => {
  const { directory, entries } = catalogue();
  const { vocabulary, calendar } = directory;
  const documents = entries.map(({ document }) => document);
  return [...encodeSearch({ documents, vocabulary, calendar }, loadEnglish())].map(
    ([name, data]) => ({
      params: { file: name.replace(/\.json$/, '') },
      props: { data },
    }),
  );
}) satisfies GetStaticPaths;

export const GET: APIRoute = ({ props }) => Response.json(props['data']);
