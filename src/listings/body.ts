/** The text below the fields: plain Markdown in, safe HTML out. */
import MarkdownIt, { type Token } from 'markdown-it';
import { fromRoot } from '../paths.ts';
import { faults, type Fault } from './problems.ts';

const MOST_CHARACTERS = 6_000;
const LOWEST_HEADING = 3;

// A page of this site, or a scheme that can do no harm. Two slashes, or a slash and a backslash,
// would lead to another host.
const SAFE_LINK = /^(?:https:\/\/[^/]|mailto:[^\s]|tel:[+\d]|\/(?:[a-z0-9]|$)|#[a-z])/i;

/** Markdown as HTML for a page: no HTML of the writer's, no images, only safe links; whatever was checked before. */
export function renderBody(body: string): string {
  return renderer.render(body);
}

/** What the check says about a text, with the line of the body (counted from 0). */
export function bodyFaults(body: string): { line: number; fault: Fault }[] {
  const found: { line: number; fault: Fault }[] = [];
  if (body.length > MOST_CHARACTERS)
    found.push({ line: 0, fault: faults.bodyTooLong(body.length) });
  const walk = (tokens: readonly Token[], lineOfParent: number) => {
    for (const token of tokens) {
      const line = token.map?.[0] ?? lineOfParent;
      const fault = tokenFault(token);
      if (fault) found.push({ line, fault });
      if (token.children) walk(token.children, line);
    }
  };
  walk(reader.parse(body, {}), 0);
  return found;
}

/** The first sentences as plain text, at most `most` characters, cut at a word. */
export function summarise(body: string, most = 200): string {
  const words: string[] = [];
  for (const token of renderer.parse(body, {})) {
    if (token.type !== 'inline') continue;
    words.push(
      (token.children ?? [])
        .map((child) =>
          child.type === 'softbreak' || child.type === 'hardbreak'
            ? ' '
            : child.type === 'image'
              ? ''
              : child.content,
        )
        .join(''),
    );
  }
  const text = words.join(' ').replace(/\s+/g, ' ').trim();
  if (text.length <= most) return text;
  const cut = text.slice(0, most);
  const sentence = /^.*[.!?](?=\s)/.exec(cut)?.[0] ?? '';
  return sentence.length > most / 3 ? sentence : `${cut.slice(0, cut.lastIndexOf(' '))} …`;
}

// Reads everything a writer may try, so that it can be named.
const reader = new MarkdownIt({ html: true });
reader.validateLink = () => true;

const renderer = new MarkdownIt({ html: false, typographer: false });
renderer.validateLink = (address) => SAFE_LINK.test(address.trim());
renderer.renderer.rules['image'] = () => '';
renderer.core.ruler.push('keep-to-the-page', (state) => {
  for (const token of state.tokens) {
    if (token.type.startsWith('heading_')) {
      const level = Math.min(6, Math.max(LOWEST_HEADING, Number(token.tag.slice(1))));
      token.tag = `h${level}`;
    }
    for (const child of token.children ?? []) {
      const address = child.type === 'link_open' ? String(child.attrGet('href')) : '';
      if (address.startsWith('/')) child.attrSet('href', fromRoot(address));
    }
  }
});

function tokenFault(token: Token): Fault | null {
  switch (token.type) {
    case 'html_block':
    case 'html_inline':
      return token.content.startsWith('</') ? null : faults.bodyHtml(token.content.trim());
    case 'image':
      return faults.bodyImage();
    case 'heading_open':
      return Number(token.tag.slice(1)) < LOWEST_HEADING
        ? faults.bodyHeading(Number(token.tag.slice(1)))
        : null;
    case 'link_open': {
      const address = String(token.attrGet('href') ?? '');
      return SAFE_LINK.test(address.trim()) ? null : faults.bodyLink(address);
    }
    default:
      return null;
  }
}
