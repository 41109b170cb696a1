/** What goes with shared links: pictures, which `npm run build` draws afterwards, and no word of a need. */
import { needFinder } from '../sharing/needs.ts';
import { pictureOf, previewsOf, type Picture, type Preview } from '../sharing/preview.ts';
import { catalogue, type Catalogue } from './_catalogue.ts';

/** The picture of a listing or town; of a listing that has none of its own, that of its town; null for the directory's. */
export function pictureFor(id: string): Picture | null {
  const { previews } = material();
  const own = [id, id.split('/')[0] ?? ''].find((one) => previews.has(one));
  const preview = previews.get(own ?? '');
  return own !== undefined && preview ? pictureOf(own, preview) : null;
}

/** Whether a text would tell of a need. */
export function saysNeed(text: string): boolean {
  return material().saysNeed(text);
}

interface Material {
  of: Catalogue;
  previews: ReadonlyMap<string, Preview>;
  saysNeed: (text: string) => boolean;
}

let made: Material | null = null;

function material(): Material {
  const of = catalogue();
  const { directory, today } = of;
  if (made?.of === of) return made;
  const saysNeed = needFinder(directory.vocabulary.needs);
  return (made = { of, previews: previewsOf(directory, today), saysNeed });
}
