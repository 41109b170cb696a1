/** What a document names – paths, commands, packages – so that a test can say which of them are gone. */
import { posix } from 'node:path';

const TOP = /^(?:\.\/)?(?:content|src|public|scripts|\.github|\.ci)\//;
const TOP_FILE = /^(?:[A-Z]+\.md|[\w.-]+\.json|[\w.-]+\.config\.\w+)$/;
const VOCABULARY_FILE = /^[\w-]+\.yaml$/; // in documents for volunteers, `towns.yaml` is enough

/** The paths of this repository that a document names, from its root; `<town>` becomes `*`. */
export function pathsIn(text: string, file: string): string[] {
  const places = text.matchAll(
    /`([^`\n]+)`|\]\(([^)\s]+)\)|^\s*([\w./<>*-]+\/[\w./<>*-]*)(?=\s|$)/gm,
  );
  const paths = [...places].flatMap(([, code, link, first]) => {
    const named = code ?? first;
    if (named !== undefined) {
      if (code !== undefined && VOCABULARY_FILE.test(code)) return [`content/${code}`];
      const isPath = TOP.test(named) || (code !== undefined && TOP_FILE.test(named));
      return isPath && !/[\s(){}…]/.test(named) ? [named] : [];
    }
    if (link === undefined || /^[a-z]+:|^#|^\//.test(link)) return [];
    return [posix.join(posix.dirname(file), link.replace(/[?#].*$/, ''))];
  });
  return [...new Set(paths.map((path) => path.replaceAll(/<[^>]+>/g, '*')))];
}

/** The npm commands that a document names: `npm run check -- --json` → `check`. */
export function commandsIn(text: string): string[] {
  const found = text.matchAll(/\bnpm (?:run (?:-s |--silent )?([\w:-]+)|(start|test)\b)/g);
  return [...new Set([...found].map(([, run, short]) => run ?? short ?? ''))];
}

/** The packages in the first column of the tables under a heading that speaks of dependencies. */
export function dependenciesIn(text: string): string[] {
  const section = /^(#+) [^\n]*dependenc[^\n]*\n([\s\S]*?)(?=^#{1,2} |(?![\s\S]))/im.exec(text);
  const rows = (section?.[2] ?? '').matchAll(/^\|([^|]*)\|/gm);
  return [...rows].flatMap(([, cell]) =>
    [...(cell ?? '').matchAll(/`([^`]+)`/g)].map(([, name]) => name ?? ''),
  );
}
