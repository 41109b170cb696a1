/** The lines that put a town's week into a page of another site. */

/** What the message of a frame is called that tells the page around it how high it is: `{ type, height }`, in pixels. */
export const HEIGHT_MESSAGE = 'noticeboard-height';

/** What a frame shows and how it stands in the page. */
export interface FrameChoice {
  /** The whole address of the town's frame, with `#fri` for one day. */
  address: string;
  /** What those hear who cannot see it: `What’s on in Belper this week`. */
  title: string;
  /** In pixels. */
  height: number;
  /** True when it is to grow with what is in it, which takes a script in the page around it. */
  isGrowing: boolean;
}

/** The lowest and the highest frame, in pixels, and the one that is offered. */
export const HEIGHTS = { least: 200, most: 3000, usual: 700 } as const;

/** A height as somebody typed it, brought between the lowest and the highest; what begins with no number is the usual one. */
export function heightFrom(typed: string): number {
  const height = Math.round(Number.parseFloat(typed.replaceAll(/[\s,]/g, '')));
  if (!Number.isFinite(height)) return HEIGHTS.usual;
  return Math.min(HEIGHTS.most, Math.max(HEIGHTS.least, height));
}

/** The lines to copy: the frame, and below it the script that lets it grow where that is wanted. */
export function snippetOf({ address, title, height, isGrowing }: FrameChoice): string {
  const frame = `<iframe src="${escape(address)}" title="${escape(title)}" width="100%" height="${height}" style="border: 0" loading="lazy"></iframe>`;
  return isGrowing ? `${frame}\n${listenerFor(address)}` : frame;
}

/** Listens for the heights of frames from that origin, and of no other. Some editors of pages escape `&`, `<` and `>` even here: it has none. */
function listenerFor(address: string): string {
  const origin = JSON.stringify(new URL(address).origin).replaceAll('<', '\\u003c');
  return `<script>
  addEventListener('message', function (event) {
    if (event.origin !== ${origin} || !event.data || event.data.type !== '${HEIGHT_MESSAGE}') return;
    document.querySelectorAll('iframe').forEach(function (frame) {
      var height = Math.min(Number(event.data.height), ${HEIGHTS.most * 5});
      if (frame.contentWindow !== event.source || !height) return;
      frame.style.height = height + 'px';
    });
  });
</script>`;
}

function escape(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('"', '&quot;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');
}
