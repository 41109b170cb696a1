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
    const branch = branchIn(git);
    if (branch === null) return { past: NO_PAST, note: '' };
    return { past: pastOf(git, branch, folder), note: isShallow === 'true' ? ONLY_A_PART : '' };
  } catch (error) {
    if (!(error instanceof Unanswered)) throw error;
    return { past: NO_PAST, note: `${NOT_LOOKED} ${error.message}` };
  }
}

function pastOf(git: Git, branch: string, folder: string): Past {
  const since = beginning(git, branch, addressIn(read(join(folder, 'site.yaml'))));
  if (since === branch) return NO_PAST;
  const range = since === null ? branch : `${since}..${branch}`;
  const gone = new Map<string, { since: string; at: string }>();
  for (const path of namesIn(
    git('ls-tree', '-r', '-z', '--name-only', branch, '--', 'listings', 'venues'),
  ))
    gone.set(path, { since: '', at: branch });
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
    // The newest comes first. What came back later, the branch holds.
    else if (!gone.has(part)) gone.set(part, { since: day, at: `${commit}^` });
  }
  const missing = [...gone].filter(
    ([path]) => HAD_ADDRESS.test(path) && !existsSync(join(folder, path)),
  );
  const words = Object.keys(ADDRESS_FILES);
  const texts = contents(git, [
    ...missing.map(([path, { at }]) => `${at}:./${path}`),
    ...words.map((file) => `${branch}:./${file}`),
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

/** The commit that gave the directory its present address, which the branch may not have yet; null when it never had another. */
function beginning(git: Git, branch: string, address: string): string | null {
  const commits = git('log', ...HISTORY, '--format=%H', branch, '--', 'site.yaml')
    .split('\n')
    .filter(Boolean);
  const texts = contents(
    git,
    commits.map((commit) => `${commit}:./site.yaml`),
  );
  const other = texts.findIndex((text) => addressIn(text ?? '') !== address);
  if (other < 0) return null;
  return other === 0 ? branch : (commits[other - 1] ?? null);
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

function branchIn(git: Git): string | null {
  const known = new Set(git('for-each-ref', '--format=%(refname)', ...PUBLISHED).split('\n'));
  const branch = PUBLISHED.find((name) => known.has(name));
  if (branch !== undefined) return branch;
  try {
    return git('rev-parse', '--verify', '--quiet', 'HEAD').trim();
  } catch {
    return null; // nothing was ever committed
  }
}

function namesIn(answer: string): string[] {
  return answer
    .split('\0')
    .map((name) => name.replace(/^\n/, ''))
    .filter(Boolean);
}
