/** The text below the fields: plain Markdown in, safe HTML out. */
import MarkdownIt, { type Token } from 'markdown-it';
import { fromRoot } from '../paths.ts';
import { faults, type Fault } from './problems.ts';

const MOST_CHARACTERS = 6_000;
const LOWEST_HEADING = 3;

// A page of this site, or a scheme that can do no harm. Two slashes, or a slash and a backslash,
// would lead to another host.
const SAFE_LINK = /^(?:https:\/\/[^/\\]|mailto:\S|tel:[+\d]|\/(?:[a-z0-9]|$)|#[a-z])/i;

/** Markdown as HTML for a page: no HTML of the writer's, no images, only safe links; whatever was checked before. */
export function renderBody(body: string): string {
  return markdown.render(body);
}

/** What the check says about a text, with the line of the body (counted from 0). */
export function bodyFaults(body: string): { line: number; fault: Fault }[] {
  const found: { line: number; fault: Fault }[] = [];
  if (body.length > MOST_CHARACTERS)
    return [{ line: 0, fault: faults.bodyTooLong(body.length, MOST_CHARACTERS) }];
  const second = body.split('\n').findIndex((text, index, all) => {
    return /^---[ \t]*$/.test(text) && /^(?:title|name):/.test(all[index + 1] ?? '');
  });
  if (second >= 0) return [{ line: second, fault: faults.bodySecond() }];
  let line = 0;
  const add = (fault: Fault | null) => {
    // Tags come in pairs: once a line is enough.
    const isToldOf = found.some((other) => other.line === line && other.fault.id === 'body.html');
    if (fault && !(isToldOf && fault.id === 'body.html')) found.push({ line, fault });
  };
  for (const token of markdown.parse(body, {})) {
    line = token.map?.[0] ?? line;
    add(tokenFault(token));
    for (const child of token.children ?? []) {
      add(tokenFault(child));
      if (child.type === 'softbreak' || child.type === 'hardbreak') line += 1;
    }
  }
  return found;
}

/** The addresses that a text leads to, as a page has them: none that is not safe. */
export function linksIn(body: string): string[] {
  const tokens = markdown.parse(body, {}).flatMap(({ children }) => children ?? []);
  return tokens.filter(({ type, hidden }) => type === 'link_open' && !hidden).map(addressOf);
}

/** The first sentences as plain text, at most `most` characters, cut at a word. */
export function summarise(body: string, most = 200): string {
  const words: string[] = [];
  let isHeading = false;
  for (const token of markdown.parse(body, {})) {
    if (token.type === 'heading_open') isHeading = true;
    if (token.type === 'heading_close') isHeading = false;
    if (!isHeading) words.push(...(token.children ?? []).map(plainText), ' ');
  }
  const text = words.join('').replace(/\s+/g, ' ').trim();
  if (text.length <= most) return text;
  const cut = text.slice(0, most - 1);
  const sentence = /^.*[.!?](?=\s)/.exec(cut)?.[0] ?? '';
  if (sentence.length > most / 3) return sentence;
  const space = cut.lastIndexOf(' ');
  return `${(space > most / 3 ? cut.slice(0, space) : [...cut].slice(0, -1).join('')).trimEnd()}…`;
}

// HTML is understood so that it can be told of and left out; nothing of it is ever written. Tables
// would bring style attributes, and code is what becomes of a line that is set in by accident.
const markdown = new MarkdownIt({ html: true }).disable(['table', 'code', 'fence']);
markdown.validateLink = () => true; // judged below, as it would be written
for (const dropped of ['html_block', 'html_inline', 'image'])
  markdown.renderer.rules[dropped] = () => '';
markdown.core.ruler.push('keep-to-the-page', ({ tokens }) => {
  for (const token of tokens) {
    if (token.type.startsWith('heading_'))
      token.tag = `h${Math.max(LOWEST_HEADING, headingLevel(token))}`;
    const open: Token[] = [];
    for (const child of token.children ?? []) {
      if (child.type === 'link_open') {
        const address = addressOf(child);
        child.hidden = !SAFE_LINK.test(address);
        child.attrs = [['href', address.startsWith('/') ? fromRoot(address) : address]];
        open.push(child);
      }
      if (child.type === 'link_close') child.hidden = open.pop()?.hidden ?? true;
    }
  }
});

function tokenFault(token: Token): Fault | null {
  switch (token.type) {
    case 'html_block':
    case 'html_inline':
      return faults.bodyHtml(token.content.trim());
    case 'image':
      return faults.bodyImage();
    case 'heading_open':
      return headingLevel(token) < LOWEST_HEADING ? faults.bodyHeading(headingLevel(token)) : null;
    case 'link_open':
      return token.hidden ? faults.bodyLink(addressOf(token)) : null;
    default:
      return null;
  }
}

// A heading is marked with a # for each level, or underlined with = or -.
function headingLevel({ markup }: Token): number {
  return markup.startsWith('#') ? markup.length : markup === '=' ? 1 : 2;
}

function addressOf(link: Token): string {
  return String(link.attrGet('href') ?? '');
}

function plainText(token: Token): string {
  if (token.type === 'softbreak' || token.type === 'hardbreak') return ' ';
  return token.type === 'text' || token.type === 'code_inline' ? token.content : '';
}
