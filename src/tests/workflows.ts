/** The rules for what runs at GitHub: nothing of a stranger is run with a token that writes, and nothing is fetched that may change. */
import { parse } from 'yaml';

/** One rule: what is wrong with a workflow by it, each as a sentence that says how to repair it. */
export interface Rule {
  name: string;
  faultsOf: (workflow: Workflow, text: string) => string[];
}

/** A workflow as far as the rules look at it. */
export interface Workflow {
  on?: string | readonly string[] | Readonly<Record<string, unknown>>;
  permissions?: string | Readonly<Record<string, string>>;
  jobs?: Readonly<Record<string, Job>>;
}
interface Job {
  permissions?: string | Readonly<Record<string, string>>;
  'timeout-minutes'?: number;
  steps?: readonly Step[];
}
interface Step {
  uses?: string;
  run?: string;
  with?: Readonly<Record<string, unknown>>;
  env?: Readonly<Record<string, unknown>>;
}

/** The faults of a workflow's text by all rules. */
export function workflowFaults(text: string): string[] {
  const workflow = parse(text) as Workflow;
  return RULES.flatMap(({ name, faultsOf }) =>
    faultsOf(workflow, text).map((fault) => `${name}: ${fault}`),
  );
}

// In minutes; asking every web address there is takes longest.
const LONGEST = 60;

/** What may start a workflow, and what for. */
const TRIGGERS: Readonly<Record<string, string>> = {
  pull_request: 'the check of a change, with a token that only reads',
  push: 'what was merged: the check of all, and the site',
  workflow_run: 'the comment on a check, by the code of the published branch',
  issues: 'a form that somebody sent: GitHub has no other way to take one',
  schedule: 'what falls due: the next dates, checks, links',
  workflow_dispatch: 'the same begun by hand, and the check of what intake proposes',
};

export const RULES: readonly Rule[] = [
  {
    name: 'read-only',
    faultsOf: ({ permissions }) =>
      isReadOnly(permissions)
        ? []
        : ['say at the top permissions: contents: read; a job that has to write says so itself.'],
  },
  {
    name: 'no target',
    faultsOf: ({ on }) =>
      triggersOf(on)
        .filter((trigger) => !Object.hasOwn(TRIGGERS, trigger))
        .map((trigger) =>
          trigger === 'pull_request_target'
            ? 'pull_request_target hands the token to a stranger. Use pull_request, and workflow_run to write.'
            : `${trigger} is none of those that are needed here. Say in src/tests/workflows.ts what it is for, and who can set it off.`,
        ),
  },
  {
    name: 'no text in a shell',
    faultsOf: (workflow) =>
      stepsOf(workflow)
        .filter(({ run = '', with: given = {} }) =>
          `${run}${String(given['script'] ?? '')}`.includes('${{'),
        )
        .map(
          ({ run = '' }) =>
            `“${run.trim()}” has an expression in it. Hand it over by env, or read it from the file of the event.`,
        ),
  },
  {
    name: 'pinned',
    faultsOf: (_workflow, text) =>
      [...text.matchAll(/^[ -]*uses: *(.*)$/gm)]
        .map(([, action = '']) => action)
        .filter((action) => !/^[\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/.test(action))
        .map(
          (action) =>
            `“${action}” can change. Name its commit, and its version behind it: @<40 digits> # v1.2.3`,
        ),
  },
  {
    name: 'keeps no token',
    faultsOf: (workflow) =>
      stepsOf(workflow)
        .filter(({ uses = '' }) => uses.startsWith('actions/checkout@'))
        .filter(({ with: given }) => given?.['persist-credentials'] !== false)
        .map(() => 'a checkout leaves the token in the folder. Say persist-credentials: false.'),
  },
  {
    name: 'ends',
    faultsOf: ({ jobs = {} }) =>
      Object.entries(jobs)
        .filter(([, job]) => !(Number(job['timeout-minutes']) <= LONGEST))
        .map(
          ([name]) =>
            `the job ${name} may run for six hours. Say timeout-minutes, ${LONGEST} at most.`,
        ),
  },
  {
    name: 'nothing for a fork',
    faultsOf: (workflow, text) => {
      if (!triggersOf(workflow.on).includes('pull_request')) return [];
      const writing = Object.entries(workflow.jobs ?? {}).filter(
        ([, { permissions }]) => permissions !== undefined && !isReadOnly(permissions),
      );
      return [
        ...writing.map(
          ([name]) => `the job ${name} may write, and runs what a pull request holds.`,
        ),
        ...(/\bsecrets\b|github\.token|GITHUB_TOKEN/.test(text)
          ? ['a token or a secret is handed to what a pull request holds.']
          : []),
      ];
    },
  },
  {
    name: 'trusts no run',
    faultsOf: (workflow) => {
      if (!triggersOf(workflow.on).includes('workflow_run')) return [];
      return stepsOf(workflow).flatMap(({ uses = '', run = '', with: given = {} }) => {
        const isOfOther =
          uses.startsWith('actions/checkout@') &&
          (given['ref'] ?? given['repository']) !== undefined;
        const isInstall = /\bnp[mx]\b|setup\.mjs/.test(run);
        return [
          ...(isOfOther
            ? ['a checkout says which commit. Leave that out: then it is the published branch.']
            : []),
          ...(isInstall
            ? [
                `“${run.trim()}” fetches packages where a token can write. Run a script that needs none.`,
              ]
            : []),
        ];
      });
    },
  },
];

function triggersOf(on: Workflow['on']): string[] {
  if (typeof on === 'string') return [on];
  return Array.isArray(on) ? [...(on as string[])] : Object.keys(on ?? {});
}

function stepsOf({ jobs = {} }: Workflow): Step[] {
  return Object.values(jobs).flatMap(({ steps = [] }) => [...steps]);
}

function isReadOnly(permissions: Workflow['permissions']): boolean {
  if (typeof permissions !== 'object') return false;
  return Object.values(permissions).every((level) => level === 'read' || level === 'none');
}
