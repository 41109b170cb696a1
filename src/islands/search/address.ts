/** The state of the search as the address of the page: what is asked, and what the map shows. */
import {
  readBounds,
  readView,
  writeBounds,
  writeView,
  type Bounds,
  type View,
} from '../../map/view.ts';
import { addressToQuery, queryToAddress, type KnownSlugs, type Query } from '../../search/query.ts';

/** Everything that a reload, the back button and a shared link bring back. */
export interface SearchState {
  query: Query;
  /** True when the map stands beside the list. */
  hasMap: boolean;
  /** What the map looks at; null for everything found. */
  view: View | null;
  /** The part of the map that was searched; null for all of it. */
  area: Bounds | null;
}

/** Reads the parameters of an address; what no visit of ours could have left there is dropped. */
export function readState(parameters: string, known: KnownSlugs): SearchState {
  const read = new URLSearchParams(parameters);
  return {
    query: addressToQuery(read, known),
    hasMap: read.get('view') === 'map',
    view: readView(read),
    area: readBounds(read.get('area')),
  };
}

/** Writes what `readState` reads, with its question mark; '' when there is nothing to say. */
export function writeState({ query, hasMap, view, area }: SearchState): string {
  const parameters = new URLSearchParams(queryToAddress(query));
  if (hasMap) parameters.set('view', 'map');
  if (area) parameters.set('area', writeBounds(area));
  if (view)
    for (const [name, value] of Object.entries(writeView(view))) parameters.set(name, value);
  const text = parameters.toString();
  return text && `?${text}`;
}
