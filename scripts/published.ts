/** What was published before, from the history that git keeps of the content folder: for the check, which lets nothing vanish. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ADDRESS_FILES, NO_PAST, type Gone, type Past } from '../src/listings/addresses.ts';
import { contents, gitIn, Unanswered, type Git } from './git.ts';

/** What was found, and what could not be looked at, as a sentence; '' where all could. */
export interface Looked {
  past: Past;
  note: string;
}

// The branch that .github/workflows/deploy.yml publishes, as others have it before as it is here.
const PUBLISHED = ['refs/remotes/origin/main', 'refs/remotes/origin/HEAD', 'refs/heads/main'];
// No other file ever had an address.
const HAD_ADDRESS = /^(?:listings|venues)(?:\/[a-z\d]+(?:-[a-z\d]+)*){2}\.md$/;
const NOT_LOOKED = 'Whether something vanished since it was published was not looked at:';
const ONLY_A_PART =
  'The history here is cut short, so only what vanished lately was seen. git fetch --unshallow brings the rest.';

/**
 * Everything that the published branch ever held of listings and venues, as far as the folder has it no more. Only
 * what came into that branch counts, by whichever way (`--first-parent`): a file that was added and taken away again
 * before it was merged had no address. Nor does anything from before the directory had its present address: whoever
 * takes the code for their own county begins anew.
 */
export function lookBack(folder: string): Looked {
  const git = gitIn(folder);
  try {
    const [isInside, isShallow] = git(
      'rev-parse',
      '--is-inside-work-tree',
      '--is-shallow-repository',
    ).split('\n');
    if (isInside !== 'true')
      return { past: NO_PAST, note: `${NOT_LOOKED} git does not keep this folder.` };
    const commit = publishedIn(git);
    if (commit === null) return { past: NO_PAST, note: '' };
    return { past: pastOf(git, commit, folder), note: isShallow === 'true' ? ONLY_A_PART : '' };
  } catch (error) {
    if (!(error instanceof Unanswered)) throw error;
    return { past: NO_PAST, note: `${NOT_LOOKED} ${error.message}` };
  }
}

function pastOf(git: Git, last: string, folder: string): Past {
  const range = rangeOf(git, last, addressIn(read(join(folder, 'site.yaml'))));
  if (range === null) return NO_PAST;
  const gone = new Map<string, { since: string; at: string }>();
  for (const path of namesIn(
    git('ls-tree', '-r', '-z', '--name-only', last, '--', 'listings', 'venues'),
  ))
    gone.set(path, { since: '', at: last });
  const log = git(
    'log',
    ...HISTORY,
    '--diff-filter=D',
    '--name-only',
    '--relative',
    '-z',
    '--format=%x01%H %cs',
    range,
    '--',
    'listings',
    'venues',
  );
  let commit = '';
  let day = '';
  for (const part of namesIn(log)) {
    const [, hash, when] = /^\x01(\w+) ([\d-]+)$/.exec(part) ?? [];
    if (hash !== undefined && when !== undefined) [commit, day] = [hash, when];
    // The newest comes first. What came back later, the last commit holds.
    else if (!gone.has(part)) gone.set(part, { since: day, at: `${commit}^` });
  }
  const missing = [...gone].filter(
    ([path]) => HAD_ADDRESS.test(path) && !existsSync(join(folder, path)),
  );
  const words = Object.keys(ADDRESS_FILES);
  const texts = contents(git, [
    ...missing.map(([path, { at }]) => `${at}:./${path}`),
    ...words.map((file) => `${last}:./${file}`),
  ]);
  return {
    gone: missing.map(([path, { since }], index): Gone => ({
      path,
      since,
      text: texts[index] ?? '',
    })),
    words: Object.fromEntries(
      words.flatMap((file, index) => {
        const text = texts[missing.length + index];
        return text == null ? [] : [[file, text]];
      }),
    ),
  };
}

/** The commits since the directory was given its present address; null where that is yet to come. */
function rangeOf(git: Git, last: string, address: string): string | null {
  const commits = git('log', ...HISTORY, '--format=%H', last, '--', 'site.yaml')
    .split('\n')
    .filter(Boolean);
  const texts = contents(
    git,
    commits.map((commit) => `${commit}:./site.yaml`),
  );
  const other = texts.findIndex((text) => addressIn(text ?? '') !== address);
  if (other < 0) return last;
  return other === 0 ? null : `${commits[other - 1]}..${last}`;
}

function read(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}

function addressIn(siteFile: string): string {
  const [, address = ''] = /^address:\s*["']?([^\s"'#]+)/m.exec(siteFile) ?? [];
  return address.replace(/\/?$/, '/');
}

const HISTORY = [
  '--first-parent',
  '-m',
  '--no-renames',
  '--no-ext-diff',
  '--no-textconv',
  '--no-color',
];

/**
 * The last commit of the published branch that this copy is built on, since what others have published in the
 * meantime has not gone from here; the present commit where there is no such branch, null where there is none at all.
 */
export function publishedIn(git: Git): string | null {
  const known = new Set(git('for-each-ref', '--format=%(refname)', ...PUBLISHED).split('\n'));
  const branch = PUBLISHED.find((name) => known.has(name));
  const asked = [
    ...(branch ? [['merge-base', branch, 'HEAD']] : []),
    ['rev-parse', '--verify', 'HEAD'],
  ];
  for (const words of asked)
    try {
      return git(...words).trim();
    } catch (error) {
      if (!(error instanceof Unanswered)) throw error; // no commit in common, or none yet
    }
  return null;
}

function namesIn(answer: string): string[] {
  return answer
    .split('\0')
    .map((name) => name.replace(/^\n/, ''))
    .filter(Boolean);
}
