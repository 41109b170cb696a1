/** Finds links in a built site that lead nowhere: to a page, file or fragment that is not there. */
import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readFragment } from '../shortlist/code.ts';

const LINKING = new Set(['href', 'src', 'action', 'poster', 'srcset', 'content']);
const OUTWARD = ['https:', 'http:', 'mailto:', 'tel:', 'sms:', 'webcal:', 'data:'];

/** A link that leads nowhere: the file it stands in, and what is wrong with it. */
export interface BrokenLink {
  file: string;
  fault: string;
}

/** Every broken link of the site in `folder`, published under the path `base`. */
export function findBrokenLinks(folder: string, base: string): BrokenLink[] {
  const pages = new Map(filesIn(folder, 'html').map(([file, text]) => [file, readPage(text)]));
  const origin = pages.get('index.html')?.origin;
  if (!origin) throw new Error('The home page has no canonical address (<link rel="canonical">).');
  const own = new URL(origin);

  function whyBroken(file: string, link: string): string | null {
    const from = origin + base + file.replace(/(^|\/)index\.html$/, '$1');
    if (!URL.canParse(link, from)) return 'it cannot be read as an address';
    // A program that keeps calendars asks for the same file by another name.
    const url = new URL(link.replace(/^webcal:/, own.protocol), from);
    const { protocol, origin: host, pathname, hash } = url;
    if (host !== origin) {
      if (!OUTWARD.includes(protocol)) return `${protocol} is no kind of link`;
      // What another site is to fetch from this one has to be there.
      const handed = [...url.searchParams.values()].filter(
        (value) => URL.parse(value)?.host === own.host,
      );
      return handed.map((value) => whyBroken(file, value)).find((why) => why !== null) ?? null;
    }
    if (file === '404.html' && !/^(?:[/#]|[a-z]+:)/.test(link))
      return 'the page is shown at every address, so its links must start at the root';
    if (!pathname.startsWith(base)) return `it leaves the base path ${base}`;

    const path = decoded(pathname.slice(base.length));
    const isFolder = path === '' || path.endsWith('/');
    if (!isFolder && pages.has(`${path}/index.html`)) return 'it lacks a slash at the end';
    const target = isFolder ? `${path}index.html` : path;
    const page = pages.get(target);
    if (!page) return existsSync(join(folder, target)) ? null : 'there is nothing there';
    const id = decoded(hash.slice(1));
    // There the fragment is the list itself.
    if (target === 'my-list/index.html' && !page.ids.has(id)) {
      const opened = readFragment(id);
      if (opened.kind === 'list') return opened.isDamaged ? 'its list is damaged' : null;
    }
    return id === '' || page.ids.has(id) ? null : `that page has nothing with the id ${id}`;
  }

  const others = ['css', 'xml', 'txt'].flatMap((extension) => filesIn(folder, extension));
  const links = [
    ...[...pages].flatMap(([file, page]) => page.links.map((link) => [file, link] as const)),
    ...others.flatMap(([file, text]) => linksInText(text).map((link) => [file, link] as const)),
  ];
  return links.flatMap(([file, link]) => {
    const why = whyBroken(file, link);
    return why === null ? [] : [{ file, fault: `${link.replace(/\?[^#]*/, '')} – ${why}` }];
  });
}

interface Page {
  /** From its canonical address; undefined without one. */
  origin: string | undefined;
  ids: Set<string>;
  links: string[];
}

interface Tag {
  name: string;
  attributes: Map<string, string>;
}

function filesIn(folder: string, extension: string): [file: string, text: string][] {
  return globSync(`**/*.${extension}`, { cwd: folder }).map((file) => [
    file.replaceAll('\\', '/'),
    readFileSync(join(folder, file), 'utf8'),
  ]);
}

function readPage(html: string): Page {
  const tags = tagsOf(html);
  const canonical = tags.find(
    ({ name, attributes }) => name === 'link' && attributes.get('rel') === 'canonical',
  );
  const address = canonical?.attributes.get('href');
  return {
    origin: address === undefined ? undefined : new URL(address).origin,
    ids: new Set(tags.flatMap(({ attributes }) => attributes.get('id') ?? [])),
    links: linksOf(tags),
  };
}

function tagsOf(html: string): Tag[] {
  const markup = html.replaceAll(
    /<!--[\s\S]*?-->|(?<=<(script|style)\b[^>]*>)[\s\S]*?(?=<\/\1>)/g,
    '',
  );
  const tags = markup.matchAll(
    /<([a-z][\w-]*)((?:\s+[^\s=>/]+(?:=(?:"[^"]*"|'[^']*'|[^\s>]+))?)*)\s*\/?>/gi,
  );
  return [...tags].map(([, name = '', attributes = '']) => ({
    name: name.toLowerCase(),
    attributes: new Map(
      [...attributes.matchAll(/([^\s=]+)(?:=(?:"([^"]*)"|'([^']*)'|(\S+)))?/g)].map(
        ([, key = '', double, single, bare]) => [
          key.toLowerCase(),
          unescape(double ?? single ?? bare ?? ''),
        ],
      ),
    ),
  }));
}

// As it stands when its percent signs mean nothing: then no file has that name either.
function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function unescape(text: string): string {
  return text
    .replaceAll(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replaceAll(/&#x([\da-f]+);/gi, (_, code: string) =>
      String.fromCodePoint(Number.parseInt(code, 16)),
    )
    .replaceAll('&quot;', '"')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
}

function linksOf(tags: Tag[]): string[] {
  return tags.flatMap(({ name, attributes }) =>
    [...attributes].flatMap(([key, value]) => {
      if (!LINKING.has(key)) return [];
      if (key === 'srcset') return value.split(',').map((part) => part.trim().replace(/\s.*$/, ''));
      if (key === 'content')
        return /^(?:og|twitter):(?:url|image)$/.test(attributes.get('property') ?? '')
          ? [value]
          : [];
      // An address that asks the browser to connect early is no file.
      return name === 'link' && attributes.get('rel') === 'preconnect' ? [] : [value];
    }),
  );
}

// Of style sheets, the sitemap and robots.txt.
function linksInText(text: string): string[] {
  const found = text.matchAll(/url\((['"]?)(.*?)\1\)|<loc>(.*?)<\/loc>|^Sitemap: (\S+)/gm);
  return [...found].map(([, , url, loc, sitemap]) => unescape(url ?? loc ?? sitemap ?? ''));
}
