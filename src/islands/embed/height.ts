/** Tells the page around a frame how high its content is, and nothing else; a page that does not listen loses nothing. */
import { HEIGHT_MESSAGE } from '../../sharing/snippet.ts';

// Whoever frames the page may know its height, so the message is for any origin.
if (parent !== window) new ResizeObserver(tell).observe(document.body);

let told = 0;

function tell(): void {
  const height = Math.ceil(document.body.getBoundingClientRect().height);
  if (height === told) return;
  told = height;
  parent.postMessage({ type: HEIGHT_MESSAGE, height }, '*');
}
