/** What a website lets programs ask for, from its robots.txt (RFC 9309). */

/** Paths that may be asked for, and that may not: the longest that fits a path decides. */
export type Rules = readonly { path: string; isAllowed: boolean }[];

// More than anybody writes by hand, and not so many that reading them takes long.
const MOST_RULES = 2_000;
const LONGEST_PATH = 500;

/** The rules for the program called `agent` (`directorylinks`), or else those for all. */
export function readRobots(text: string, agent: string): Rules {
  const groups = { own: [] as Rules[number][], all: [] as Rules[number][] };
  let isOwnThere = false;
  let names: string[] = [];
  let isNaming = false;
  for (const line of text.split(/\r\n|\r|\n/)) {
    const [, name = '', rest = ''] = /^\s*([a-z-]+)\s*:([^#]*)/i.exec(line) ?? [];
    const value = rest.trim();
    switch (name.toLowerCase()) {
      case 'user-agent':
        names = isNaming ? [...names, value.toLowerCase()] : [value.toLowerCase()];
        isNaming = true;
        isOwnThere ||= names.includes(agent);
        break;
      case 'allow':
      case 'disallow':
        isNaming = false;
        if (value === '' || value.length > LONGEST_PATH) break;
        for (const [group, who] of [
          [groups.own, agent],
          [groups.all, '*'],
        ] as const)
          if (names.includes(who) && group.length < MOST_RULES)
            group.push({ path: value, isAllowed: name.toLowerCase() === 'allow' });
        break;
      default: // such as a sitemap, which belongs to no group
    }
  }
  return isOwnThere ? groups.own : groups.all;
}

/** Whether a path (`/a/b?c=d`) may be asked for. */
export function mayAsk(rules: Rules, path: string): boolean {
  const fitting = rules.filter((rule) => fits(rule.path, path));
  const longest = Math.max(0, ...fitting.map((rule) => rule.path.length));
  const deciding = fitting.filter((rule) => rule.path.length === longest);
  return deciding.length === 0 || deciding.some(({ isAllowed }) => isAllowed);
}

// `*` stands for any letters, `$` for the end. Piece by piece: as a regular expression, many stars would take for ever.
function fits(pattern: string, path: string): boolean {
  const isWhole = pattern.endsWith('$');
  const [first = '', ...pieces] = (isWhole ? pattern.slice(0, -1) : pattern).split('*');
  if (!path.startsWith(first)) return false;
  let at = first.length;
  const last = isWhole ? pieces.pop() : undefined;
  for (const piece of pieces) {
    const found = path.indexOf(piece, at);
    if (found < 0) return false;
    at = found + piece.length;
  }
  if (!isWhole) return true;
  return last === undefined
    ? at === path.length
    : path.length - last.length >= at && path.endsWith(last);
}
