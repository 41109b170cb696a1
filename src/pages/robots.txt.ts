/** Search engines are welcome; a sample is not for them. */
import type { APIRoute } from 'astro';
import { fromRoot } from '../paths.ts';
import { catalogue } from './_catalogue.ts';

export const GET: APIRoute = ({ site }) => {
  const { isSample } = catalogue().directory.site;
  const lines = isSample
    ? ['User-agent: *', 'Disallow: /']
    : ['User-agent: *', 'Allow: /', `Sitemap: ${new URL(fromRoot('/sitemap.xml'), site).href}`];
  return new Response(`${lines.join('\n')}\n`);
};
