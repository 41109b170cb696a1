/** What a browser fetches for a built page before anybody touches it, told from the files alone. */
import { existsSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { parse, type DefaultTreeAdapterTypes } from 'parse5';

/** The files of a page by kind, as addresses from the root, each once. */
export interface Assets {
  css: readonly string[];
  /** Scripts and whatever they import at once, islands and what draws them among them; not what is fetched on demand. */
  js: readonly string[];
  /** Of those, what islands draw with (React); the rest of `js` is ours. */
  framework: readonly string[];
  fonts: readonly string[];
}

/** Reads one page (its file in the folder) of a site that is published at the root of its host; throws where a file it asks for is missing. */
export function assetsOf(folder: string, html: string): Assets {
  const css = new Set<string>();
  const scripts = new Set<string>();
  const renderers = new Set<string>();
  const fonts = new Set<string>();
  for (const [name, attributes] of tagsOf(readFileSync(join(folder, html), 'utf8'))) {
    const address = attributes.get('href') ?? attributes.get('src') ?? '';
    if (name === 'script' && address) scripts.add(address);
    if (name === 'link') {
      const rel = attributes.get('rel');
      if (rel === 'stylesheet') css.add(address);
      if (rel === 'modulepreload') scripts.add(address);
      if (rel === 'preload' && attributes.get('as') === 'font') fonts.add(address);
    }
    if (name === 'astro-island') {
      scripts.add(attributes.get('component-url') ?? '');
      for (const part of ['renderer-url', 'before-hydration-url'])
        if (attributes.get(part)) renderers.add(attributes.get(part) ?? '');
    }
  }
  for (const file of css)
    for (const [, font = ''] of textOf(folder, file).matchAll(/url\(["']?([^"')]+\.woff2?)/g))
      fonts.add(posix.resolve(posix.dirname(file), font));
  const framework = withImports(folder, renderers);
  return {
    css: [...css],
    js: [...new Set([...withImports(folder, scripts), ...framework])],
    framework,
    fonts: [...fonts],
  };
}

/** What modules import when they load, and what that imports; `import()` waits to be asked and is left out. */
export function importsOf(code: string): string[] {
  const statements = code.matchAll(
    /(?:^|[;}\s])(?:import|export)\s*(?:[\w*${},\s]+?from\s*)?(["'])(\.[^"']+)\1/g,
  );
  return [...statements].map(([, , address = '']) => address);
}

/** The addresses with all that they import, each once. */
function withImports(folder: string, addresses: Iterable<string>): string[] {
  const found = new Set(addresses);
  // A set goes on to what is added while it is walked through.
  for (const address of found)
    for (const imported of importsOf(textOf(folder, address)))
      found.add(posix.resolve(posix.dirname(address), imported));
  return [...found];
}

function textOf(folder: string, address: string): string {
  const file = join(folder, address);
  if (!existsSync(file))
    throw new Error(`A page asks for ${address}, which the build did not write.`);
  return readFileSync(file, 'utf8');
}

type Element = DefaultTreeAdapterTypes.Element;

function* tagsOf(html: string): Generator<[name: string, attributes: Map<string, string>]> {
  const open: DefaultTreeAdapterTypes.ChildNode[] = [...parse(html).childNodes];
  for (let node = open.pop(); node; node = open.pop()) {
    if (!('tagName' in node)) continue;
    const { tagName, attrs, childNodes }: Element = node;
    yield [tagName, new Map(attrs.map(({ name, value }) => [name, value]))];
    open.push(...childNodes);
  }
}
