/** The map's stylesheet: loaded with the first map and not before. */
import address from '../../styles/map.css?url';
import { element } from './element.ts';

let loaded: Promise<void> | null = null;

/** Waits until the look of the map is there; rejects when it does not come, and may then be tried again. */
export function loadLook(): Promise<void> {
  loaded ??= new Promise<void>((resolve, reject) => {
    const link = element('link', '');
    link.rel = 'stylesheet';
    link.href = address;
    link.onload = () => resolve();
    link.onerror = () => {
      loaded = null;
      link.remove();
      reject(new Error('The look of the map did not come.'));
    };
    document.head.append(link);
  });
  return loaded;
}
