/** A QR code as a drawing: black on a white ground of its own, so that it can be read in dark mode and on paper. */
import { encode } from 'uqr';

export interface QrCodeProps {
  text: string;
  /** What it leads to, for those who hear the page. */
  label: string;
  className?: string;
}

/** Inline SVG in one path; nothing where no code can hold the text. */
export function QrCode({ text, label, className }: QrCodeProps) {
  const code = codeFor(text);
  if (!code) return null;
  return (
    <svg
      className={className ? `qr ${className}` : 'qr'}
      viewBox={`0 0 ${code.size} ${code.size}`}
      shapeRendering="crispEdges"
      role="img"
      aria-label={label}
    >
      <rect width={code.size} height={code.size} fill="#fff" />
      <path d={code.path} fill="#000" />
    </svg>
  );
}

/** The white edge that the standard asks for, in modules: without it a phone sees no code on a dark page. */
const QUIET_ZONE = 4;

/** The longest text, in characters, that is drawn to be read with a seventh of it lost to a thumb or a crease. */
const STURDY_LENGTH = 200;

/** The black modules as a path, and the width of the whole in modules; null where the text is empty or too long. */
export function codeFor(text: string): { path: string; size: number } | null {
  if (text === '') return null;
  try {
    // A longer text in a square of the same size has smaller modules, which cameras miss sooner than damage is done.
    const ecc = text.length > STURDY_LENGTH ? 'L' : 'M';
    const { data, size } = encode(text, { ecc, boostEcc: true, border: QUIET_ZONE });
    return { path: data.map(rowPath).join(''), size };
  } catch {
    // More than 2,953 bytes, or half of a character that has no bytes.
    return null;
  }
}

function rowPath(row: readonly boolean[], y: number): string {
  let path = '';
  for (let start = row.indexOf(true); start !== -1;) {
    const end = row.indexOf(false, start);
    path += `M${start} ${y}h${end - start}v1h${start - end}z`;
    start = row.indexOf(true, end);
  }
  return path;
}
