/** The first part of the search data: all that the search needs to begin. */
import type { APIRoute } from 'astro';
import { encodeDocuments } from '../../search/wire.ts';
import { catalogue } from '../_catalogue.ts';

export const GET: APIRoute = () => {
  const { directory, entries } = catalogue();
  const { vocabulary, calendar } = directory;
  const documents = entries.map(({ document }) => document);
  return Response.json(encodeDocuments({ documents, vocabulary, calendar }));
};
