/** Where the shortlist is kept, and a first look at it without the means to change it. */

/** What it is kept under: directories that share a host have a list each. */
export const KEY = `my-list:${import.meta.env.BASE_URL}`;

/** The event of the window that tells of a change. */
export const CHANGE = 'shortlist';

/** The listings that are kept; null where only `shortlist.ts` can tell, which knows of every trouble. */
export function glance(): readonly string[] | null {
  try {
    const text = sessionStorage.getItem(KEY) ?? localStorage.getItem(KEY);
    const { items } = JSON.parse(text ?? '{"items":[]}') as { items: { id: string }[] };
    return window.name.includes(KEY) ? null : items.map(({ id }) => id);
  } catch {
    return null;
  }
}
