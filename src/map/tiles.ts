/** Where street pictures come from, in words a visitor can judge. */

/** A tile server as `content/site.yaml` names it. */
export interface Tiles {
  url: string;
  attribution: string;
}

/**
 * The owner's name in a tile address: `https://tile.openstreetmap.org/{z}/{x}/{y}.png` → `openstreetmap.org`.
 * `page` is the page's own address, for tiles that lie on this site; '' for an address no picture can have.
 */
export function tileHost(url: string, page: string): string {
  const address = readAddress(url.replace('{s}.', ''), page);
  if (!address || !/^https?:$/.test(address.protocol)) return '';
  return address.host.replace(/^(tiles?|maps?|www)\.(?=.+\.)/, '');
}

/** What asking for the pictures gives away, in one sentence. */
export function describeTiles({ url }: Tiles, page: string): string {
  const host = tileHost(url, page);
  if (host === readAddress(page, page)?.host) return 'The pictures come from this site itself.';
  return `The pictures come from ${host}, which will see your internet address, the name of this site and which part of the map you look at.`;
}

function readAddress(text: string, page: string): URL | null {
  try {
    return new URL(text, page);
  } catch {
    return null;
  }
}
