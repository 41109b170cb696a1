/** Every address of the site is made here, under the base path it is published at. */
import { nameOf } from './schedule/dates.ts';
import { WEEKDAYS, type Weekday } from './schedule/schedule.ts';

const PAGE_NAMES = [
  '404',
  'about',
  'accessibility',
  'add',
  'booklet',
  'calendar',
  'data',
  'days',
  'embed',
  'fresh',
  'help-with',
  'kinds',
  'map',
  'my-list',
  'poster',
  'previews',
  'search',
  'sitemap',
  'towns',
  'venues',
  'week',
] as const;

/** Words no town or listing may be called, since an address of the site's own uses them. */
export const RESERVED_SLUGS: ReadonlySet<string> = new Set([
  ...PAGE_NAMES,
  ...WEEKDAYS.flatMap((day) => [day, daySlug(day)]),
]);

// Scripts run without Vite, and print addresses from the root.
const BASE: string = import.meta.env?.BASE_URL ?? '/';

/** Puts the base path before an address that starts at the root of the site: `/belper/` → `/activities/belper/`. */
export function fromRoot(address: string): string {
  return `${BASE.replace(/\/$/, '')}${address}`;
}

/** The day's part of an address: `fri` → `friday`. */
export function daySlug(day: Weekday): string {
  return nameOf(day).toLowerCase();
}

/** The address of each page of the site, by what it shows. */
export const paths = {
  home: () => fromRoot('/'),
  towns: () => fromRoot('/towns/'),
  town: (town: string, page = 1) => fromRoot(`/${town}/${pageNumber(page)}`),
  townDay: (town: string, day: Weekday, page = 1) =>
    fromRoot(`/${town}/${daySlug(day)}/${pageNumber(page)}`),
  townWeek: (town: string) => fromRoot(`/${town}/week/`),
  listing: (id: string) => fromRoot(`/${id}/`),
  kinds: () => fromRoot('/kinds/'),
  kind: (kind: string, page = 1) => fromRoot(`/kinds/${kind}/${pageNumber(page)}`),
  needs: () => fromRoot('/help-with/'),
  need: (need: string, page = 1) => fromRoot(`/help-with/${need}/${pageNumber(page)}`),
  days: () => fromRoot('/days/'),
  day: (day: Weekday, page = 1) => fromRoot(`/days/${daySlug(day)}/${pageNumber(page)}`),
  search: (parameters = '') => fromRoot(`/search/${parameters && `?${parameters}`}`),
  map: (parameters = '') => fromRoot(`/map/${parameters && `?${parameters}`}`),
  /** One's own shortlist, or the one that a fragment holds. */
  myList: (fragment = '') => fromRoot(`/my-list/${fragment && `#${fragment}`}`),
  /** What is on in a town this season, for a noticeboard. */
  poster: (town: string) => fromRoot(`/${town}/poster/`),
  /** All listings of a town, to print as a booklet. */
  booklet: (town: string) => fromRoot(`/${town}/booklet/`),
  /** A town's week for the pages of others; without a town, where a frame of it is made. */
  embed: (town = '') => fromRoot(`/embed/${town && `${town}/`}`),
  /** The form for a new listing, or for one that is there and is to be put right. */
  add: (id = '') => fromRoot(`/add/${id && `?correct=${id}`}`),
  /** The form for something new, of a kind or in a town that is known already. */
  addTo: (what: 'town' | 'kind', slug: string) => fromRoot(`/add/?${what}=${slug}`),
  /** How much of the directory somebody has made sure of lately. */
  fresh: () => fromRoot('/fresh/'),
  about: () => fromRoot('/about/'),
  accessibility: () => fromRoot('/accessibility/'),
  /** The calendar feed beside any page of a listing, town, town and day, kind or need. */
  calendar: (page: string) => `${page}calendar.ics`,
  /** The picture that goes with a shared link: of a listing, of a town, or of the directory where none is named. */
  preview: (id = '') => fromRoot(id ? `/previews/${id}.png` : '/preview.png'),
  /** A file of the search data. */
  data: (file: string) => fromRoot(`/data/${file}`),
};

function pageNumber(page: number): string {
  return page > 1 ? `${page}/` : '';
}
