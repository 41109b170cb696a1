/** What is in each town already, for the form: its venues, and its listings to tell doubles by. */
import type { APIRoute, GetStaticPaths } from 'astro';
import { knownOf } from '../../../../contributing/duplicates.ts';
import { packTown } from '../../../../islands/add/data.ts';
import { catalogue } from '../../../_catalogue.ts';

export const getStaticPaths = (() => {
  const { directory, today } = catalogue();
  return directory.vocabulary.towns.map(({ slug }) => {
    const known = directory.listings
      .filter(({ town }) => town === slug)
      .map((listing) => knownOf(listing, today));
    return { params: { town: slug }, props: { data: packTown(slug, directory, known) } };
  });
}) satisfies GetStaticPaths;

export const GET: APIRoute = ({ props }) => Response.json(props['data']);
