/** What has been fetched so far, asked for as if it were there already. */
import { paths } from '../../paths.ts';

/** Gives what a file below `/data/` holds. */
export type Fetch = (file: string) => Promise<unknown>;

/** Reads files by what answers requests in a browser. */
export function fetchBy(request: (address: string) => Promise<Response>): Fetch {
  return async (file) => {
    const address = paths.data(file);
    const response = await request(address);
    if (!response.ok) throw new Error(`${address} answered ${response.status}`);
    return (await response.json()) as unknown;
  };
}

export interface Store {
  /** What was loaded under a name; undefined while it is coming, null when it cannot be had. Loading begins when it is first asked for. */
  take: <Value>(name: string, load: (get: Fetch) => Promise<Value>) => Value | null | undefined;
}

/** A store that says whenever something has come, or will not come. */
export function createStore(get: Fetch, hasCome: () => void): Store {
  const known = new Map<string, unknown>();
  return {
    take: <Value>(name: string, load: (get: Fetch) => Promise<Value>) => {
      if (!known.has(name)) {
        known.set(name, undefined);
        const keep = (value: Value | null) => {
          known.set(name, value);
          hasCome();
        };
        load(get).then(keep, () => keep(null));
      }
      return known.get(name) as Value | null | undefined;
    },
  };
}
