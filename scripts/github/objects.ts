/** What the GitHub of our tests answers about branches, commits and what they hold, as api.github.com does. */
import { blobName } from './branch.ts';
import { BOT } from './client.ts';
import type { FakeState } from './fake.ts';
import type { Handler } from './routes.ts';

/** Branches, commits and what they hold. */
export function gitRoutes({ branches, commits }: FakeState): [RegExp, Handler][] {
  const trees = new Map<string, ReadonlyMap<string, string>>();
  const shaOf = (text: string) => blobName(text);
  return [
    [
      /^GET \/commits\/heads\/(.+)$/,
      ([branch = '']) => {
        const commit = commits.get(branches.get(branch) ?? '');
        if (!commit) return [422, { message: 'No commit found' }];
        const before = commits.get(commit.parents[0]?.sha ?? '')?.tree ?? new Map<string, string>();
        const files = [...commit.tree]
          .filter(([path, text]) => before.get(path) !== text)
          .map(([filename, text]) => ({ filename, status: 'added', sha: blobName(text) }));
        const { sha, author, parents } = commit;
        return [200, { sha, author, parents, files }];
      },
    ],
    [
      /^GET \/git\/commits\/(\w+)$/,
      ([sha = '']) =>
        commits.has(sha) ? [200, { sha, tree: { sha: `tree-of-${sha}` } }] : [404, null],
    ],
    [
      /^POST \/git\/trees$/,
      (_match, body) => {
        const { base_tree: base, tree } = body as {
          base_tree: string;
          tree: { path: string; content: string; mode: string }[];
        };
        const old = commits.get(base.replace('tree-of-', ''))?.tree ?? new Map<string, string>();
        const made = new Map([
          ...old,
          ...tree.map(({ path, content }) => [path, content] as const),
        ]);
        const sha = shaOf(JSON.stringify([...made]));
        trees.set(sha, made);
        return [201, { sha }];
      },
    ],
    [
      /^POST \/git\/commits$/,
      (_match, body) => {
        const { message, tree, parents } = body as {
          message: string;
          tree: string;
          parents: string[];
        };
        // No two are of the same moment.
        const sha = shaOf(`${message}${tree}${parents.join()}${commits.size}`);
        commits.set(sha, {
          sha,
          message,
          author: { login: BOT },
          parents: parents.map((parent) => ({ sha: parent })),
          tree: trees.get(tree) ?? new Map<string, string>(),
        });
        return [201, { sha }];
      },
    ],
    [
      /^POST \/git\/refs$/,
      (_match, { ref, sha }) => {
        const name = String(ref).replace('refs/heads/', '');
        if (branches.has(name)) return [422, { message: 'Reference already exists' }];
        branches.set(name, String(sha));
        return [201, { ref }];
      },
    ],
    [
      /^PATCH \/git\/refs\/heads\/(.+)$/,
      ([name = ''], { sha, force }) => {
        if (!branches.has(name)) return [422, { message: 'Reference does not exist' }];
        const [parent] = commits.get(String(sha))?.parents ?? [];
        if (!force && parent?.sha !== branches.get(name))
          return [422, { message: 'Update is not a fast forward' }];
        branches.set(name, String(sha));
        return [200, { ref: name }];
      },
    ],
  ];
}
