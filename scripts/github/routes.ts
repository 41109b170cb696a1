/** What the GitHub of our tests answers about issues and pull requests, as api.github.com does. */
import { BOT } from './client.ts';
import type { FakeIssue, FakePull, FakeState } from './fake.ts';

/** The one repository that it knows. */
export const REPOSITORY = 'example/community-activities';

export type Body = Readonly<Record<string, unknown>>;
export type Answer = readonly [status: number, data: unknown];
export type Handler = (match: string[], body: Body, query: URLSearchParams) => Answer;

/** Issues and what is written below them. */
export function issueRoutes(state: FakeState): [RegExp, Handler][] {
  const { issues, comments } = state;
  return [
    [
      /^GET \/issues$/,
      (_match, _body, query) => {
        const [open, by] = [query.get('state'), query.get('creator')];
        const found = issues.filter(
          (one) =>
            (!open || open === 'all' || one.state === open) && (!by || one.user.login === by),
        );
        return [200, pageOf(found, query)];
      },
    ],
    [
      /^POST \/issues$/,
      (_match, body) => {
        const { title, body: text, labels = [] } = body as Partial<FakeIssue>;
        const made: FakeIssue = {
          number: 100 + issues.length,
          title: String(title),
          body: text ?? null,
          state: 'open',
          labels,
          user: { login: BOT },
        };
        issues.push(made);
        return [201, made];
      },
    ],
    [
      /^GET \/issues\/(\d+)$/,
      ([number]) => found(issues.find((one) => one.number === Number(number))),
    ],
    [
      /^PATCH \/issues\/(\d+)$/,
      ([number], body) =>
        changedBy(
          issues.find((one) => one.number === Number(number)),
          body,
        ),
    ],
    [
      /^GET \/issues\/(\d+)\/comments$/,
      ([number], _body, query) => [
        200,
        pageOf(
          comments.filter(({ issue }) => issue === Number(number)),
          query,
        ),
      ],
    ],
    [
      /^POST \/issues\/(\d+)\/comments$/,
      ([number], { body }) => {
        const id = 1000 + comments.length;
        const made = { id, issue: Number(number), body: String(body), user: { login: BOT } };
        comments.push(made);
        return [201, made];
      },
    ],
    [
      /^PATCH \/issues\/comments\/(\d+)$/,
      ([id], body) =>
        changedBy(
          comments.find((one) => one.id === Number(id)),
          body,
        ),
    ],
  ];
}

/** Pull requests, and the runs of workflows. */
export function pullRoutes(state: FakeState): [RegExp, Handler][] {
  const { pulls, branches, artifacts } = state;
  return [
    [
      /^GET \/pulls$/,
      (_match, _body, query) => {
        const [wanted, head] = [query.get('state') ?? 'open', query.get('head')];
        const fitting = pulls.filter(
          (one) => (wanted === 'all' || one.state === wanted) && (!head || one.head.label === head),
        );
        return [200, pageOf(fitting.toReversed(), query)];
      },
    ],
    [
      /^POST \/pulls$/,
      (_match, body) => {
        if (!state.letsPropose)
          return [
            403,
            { message: 'GitHub Actions is not permitted to create or approve pull requests.' },
          ];
        const ref = String(body['head']);
        const [owner = ''] = REPOSITORY.split('/');
        if (branches.get(ref) === branches.get(String(body['base'])))
          return [422, failed(`No commits between ${String(body['base'])} and ${ref}`)];
        if (pulls.some(({ head, state: is }) => head.ref === ref && is === 'open'))
          return [422, failed(`A pull request already exists for ${owner}:${ref}.`)];
        const made: FakePull = {
          number: 500 + pulls.length,
          title: String(body['title']),
          body: String(body['body']),
          state: 'open',
          merged_at: null,
          head: {
            ref,
            label: `${owner}:${ref}`,
            sha: branches.get(ref) ?? '',
            repo: { full_name: REPOSITORY },
          },
          base: { ref: String(body['base']) },
        };
        pulls.push(made);
        return [201, made];
      },
    ],
    [
      /^GET \/pulls\/(\d+)\/files$/,
      ([number], _body, query) => {
        const pull = pulls.find((one) => one.number === Number(number));
        const files = (pull?.files ?? []).map((filename, index) => {
          const before = pull?.formerly?.[index];
          return before
            ? { filename, status: 'renamed', previous_filename: before }
            : { filename, status: 'modified' };
        });
        return [200, pageOf(files, query)];
      },
    ],
    [
      /^PATCH \/pulls\/(\d+)$/,
      ([number], body) =>
        changedBy(
          pulls.find((one) => one.number === Number(number)),
          body,
        ),
    ],
    [
      /^POST \/actions\/workflows\/[\w.-]+\/dispatches$/,
      (_match, { ref }) =>
        branches.has(String(ref)) ? [204, null] : [422, { message: 'No ref found' }],
    ],
    [
      /^GET \/actions\/runs\/(\d+)\/artifacts$/,
      ([run]) => [200, { artifacts: artifacts.filter((one) => one.run === Number(run)) }],
    ],
  ];
}

function failed(message: string) {
  return { message: 'Validation Failed', errors: [{ resource: 'PullRequest', message }] };
}

function pageOf<T>(all: readonly T[], query: URLSearchParams): T[] {
  const size = Number(query.get('per_page') ?? 30);
  const page = Number(query.get('page') ?? 1);
  return all.slice((page - 1) * size, page * size);
}

function found(one: object | undefined): Answer {
  return one ? [200, one] : [404, { message: 'Not Found' }];
}

function changedBy(one: object | undefined, body: Body): Answer {
  if (one) Object.assign(one, body);
  return found(one);
}
