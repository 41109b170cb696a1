/** Gives the browser a file that was made here, under the name that it has in the directory. */
import type { MadeFile } from './checker.ts';

/** Saves the file among the downloads. */
export function download({ path, text }: MadeFile): void {
  const address = URL.createObjectURL(new Blob([text], { type: 'text/markdown;charset=utf-8' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = path.slice(path.lastIndexOf('/') + 1);
  link.click();
  // Some browsers read it only after this has returned.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
