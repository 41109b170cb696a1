/** Asks git about the history of a folder, and lets neither the repository nor anybody's settings start a program. */
import { spawnSync } from 'node:child_process';
import { env } from 'node:process';

/** Asks git in one folder: the words after `git` in, its answer out; throws `Unanswered`. */
export interface Git {
  (...args: string[]): string;
  bytes: (input: string, ...args: string[]) => Buffer;
}

/** Why git gave no answer, as a sentence. */
export class Unanswered extends Error {}

const LONGEST_MS = 10_000;

// Nothing that a repository or a person has set up is started, asked over a network or written.
const SAFE = [
  'core.fsmonitor=false',
  'core.hooksPath=/dev/null',
  'log.showSignature=false',
  'log.diffMerges=separate',
].flatMap((setting) => ['-c', setting]);

/** Git as it answers in a folder, whatever repository that is in. */
export function gitIn(folder: string): Git {
  // What a hook sets for itself would lead to another repository.
  const others = Object.entries(env).filter(([name]) => !name.startsWith('GIT_'));
  const environment = {
    ...Object.fromEntries(others),
    LC_ALL: 'C',
    GIT_OPTIONAL_LOCKS: '0',
    GIT_TERMINAL_PROMPT: '0',
    GIT_NO_LAZY_FETCH: '1',
    GIT_NO_REPLACE_OBJECTS: '1',
  };
  const bytes: Git['bytes'] = (input, ...args) => {
    const { error, status, stdout, stderr } = spawnSync('git', ['--no-pager', ...SAFE, ...args], {
      cwd: folder,
      env: environment,
      input,
      timeout: LONGEST_MS,
      maxBuffer: 256 * 1024 * 1024,
      windowsHide: true,
    });
    const code = (error as NodeJS.ErrnoException | undefined)?.code;
    if (code === 'ENOENT') throw new Unanswered('git is not installed here.');
    if (code === 'ETIMEDOUT') throw new Unanswered('git took too long.');
    if (status === 0) return stdout;
    const [said = ''] = String(stderr ?? '').split('\n');
    throw new Unanswered(
      /not a git repository/i.test(said)
        ? 'git does not keep this folder.'
        : `git said “${said.slice(0, 200)}”.`,
    );
  };
  return Object.assign((...args: string[]) => bytes('', ...args).toString('utf8'), { bytes });
}

/** The texts of objects such as `HEAD:./towns.yaml`; null for what is not there. */
export function contents(git: Git, names: readonly string[]): (string | null)[] {
  if (names.length === 0) return [];
  const answer = git.bytes(`${names.join('\n')}\n`, 'cat-file', '--batch');
  const texts: (string | null)[] = [];
  let at = 0;
  for (const _name of names) {
    const end = answer.indexOf('\n', at);
    const [, size] = / blob (\d+)$/.exec(answer.toString('utf8', at, end)) ?? [];
    at = end + 1;
    if (size === undefined) {
      texts.push(null);
      continue;
    }
    texts.push(answer.toString('utf8', at, at + Number(size)));
    at += Number(size) + 1;
  }
  return texts;
}
