/** Tells the page around a frame how high its content is, and nothing else; a page that does not listen loses nothing. */
import { HEIGHT_MESSAGE } from '../../sharing/snippet.ts';

let told = 0;

if (parent !== window) {
  // Far down in a page a frame is not drawn, and nothing is observed there: it speaks once by itself.
  tell();
  addEventListener('load', tell);
  new ResizeObserver(tell).observe(document.body);
}

function tell(): void {
  const height = Math.ceil(document.body.getBoundingClientRect().height);
  if (height === told) return;
  told = height;
  // Whoever frames the page may know its height.
  parent.postMessage({ type: HEIGHT_MESSAGE, height }, '*');
}
