/** What one directory calls itself and where it lives, from `site.yaml`. */
export interface Site {
  name: string;
  shortName: string;
  tagline: string;
  /** The public address with a slash at its end, for example `https://example.org/activities/`. */
  address: string;
  email: string;
  /** The repository where listings are corrected; '' when there is none to offer. */
  repository: string;
  /** A sentence for the top of every page; '' for none. */
  notice: string;
  /** Whom a visitor can ring when nothing fits; '' when not known. */
  ring: string;
  /** True for an invented directory, which says so on every page. */
  isSample: boolean;
  /** Street pictures for the map; null when the directory offers none. */
  tiles: { url: string; attribution: string } | null;
}

/** The path the site is published under, with slashes at both ends: `/` or `/activities/`. */
export function basePath(site: Site): string {
  return new URL(site.address).pathname.replace(/\/?$/, '/');
}
