/** Where a scheduled run may work, and the three ways to answer it about a listing. */
import { paths } from '../../src/paths.ts';
import { waysToTell } from '../../src/contributing/ways.ts';
import type { Site } from '../../src/site.ts';
import { link } from './inline.ts';

/** Why a run has nothing to do here: a copy of the program is not the directory itself; '' where it is. */
export function whyIdle(site: Site, repository: string): string {
  if (/\.example$/.test(new URL(site.address).hostname))
    return `The address in site.yaml, ${site.address}, is a placeholder: nothing is done before the directory is published.`;
  if (repository === '') return 'GITHUB_REPOSITORY is not set: this runs in a workflow.';
  const own = `https://github.com/${repository}`;
  if (site.repository.replace(/\/+$/, '').toLowerCase() === own.toLowerCase()) return '';
  return `The repository in site.yaml is ${site.repository || 'not given'}, and this is ${own}: nothing is done in a copy.`;
}

/** The page of a listing, in full. */
export function pageOf(id: string, { address }: Site): string {
  return new URL(`.${paths.listing(id)}`, address).href;
}

/** Still right, something is wrong, it has closed: as links in Markdown. */
export function waysLine(listing: { id: string; title: string }, site: Site): string {
  const form = new URL(`.${paths.add(listing.id)}`, site.address).href;
  return waysToTell(listing, pageOf(listing.id, site), form, site)
    .map(({ label, page }) => link(label, page))
    .join(' · ');
}
