/**
 * Stands in for gray-matter in the browser, where that wants Node's buffers and disk: it parts the text of a
 * file as gray-matter does with what the reader of files has let through, and knows nothing else.
 */

/** Options as gray-matter takes them: the reader of the language that the file is in. */
interface Options {
  language: string;
  engines: Readonly<Record<string, (source: string) => object>>;
}

const OPEN = '---';
const CLOSE = '\n---';

/** Hands the fields of a text to the reader of their language, and gives the rest. */
export default function matter(input: string, { language, engines }: Options): { content: string } {
  const text = input.charCodeAt(0) === 0xfeff ? input.slice(1) : input;
  if (!text.startsWith(OPEN) || text.charAt(OPEN.length) === OPEN.slice(-1))
    return { content: text };
  const rest = text.slice(OPEN.length);
  const end = rest.indexOf(CLOSE);
  const fields = end < 0 ? rest : rest.slice(0, end);
  if (fields.replace(/^\s*#[^\n]+/gm, '').trim() !== '') engines[language]?.(fields);
  if (end < 0) return { content: '' };
  return { content: rest.slice(end + CLOSE.length).replace(/^\r?\n?/, '') };
}
