/** What people should know just now, and the last day on which they should (`2026-12-31`) where that is known. */
export interface Notice {
  text: string;
  until?: string | undefined;
}

/** Days on which something is closed, the last included. */
export interface Closure {
  from: string;
  until: string;
  /** The reason in a few words; '' where none is given. */
  why: string;
  /** Who runs the venues that are meant; '' for all of them. */
  venues: string;
}

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
  /** For the top of every page; null for none. */
  notice: Notice | null;
  /** When all venues are closed, or all that somebody runs. */
  closed: readonly Closure[];
  /** Whom a visitor can ring when nothing fits; '' when not known. */
  ring: string;
  /** True for an invented directory, which says so on every page. */
  isSample: boolean;
  /** True where links that are shared come with a picture. */
  hasPreviews: boolean;
  /** Street pictures for the map; null when the directory offers none. */
  tiles: { url: string; attribution: string } | null;
}

/** The path the site is published under, with slashes at both ends: `/` or `/activities/`. */
export function basePath(site: Site): string {
  return new URL(site.address).pathname.replace(/\/?$/, '/');
}
