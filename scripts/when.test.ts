import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';

// Each test starts a process or two, which takes its time on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'when-'));
  const calendar = 'bank-holidays: [2026-12-28]\nschool-terms: []\n';
  writeFileSync(join(folder, 'calendar.yaml'), calendar);
});

afterAll(() => rmSync(folder, { recursive: true }));

/** Runs the command as a person would, on 22 November 2026, with a calendar of one bank holiday. */
function when(...args: string[]) {
  const env = { ...process.env, CONTENT_DIR: folder, TODAY: '2026-11-22' };
  const run = spawnSync(process.execPath, ['scripts/when.ts', ...args], { env, encoding: 'utf8' });
  return { code: run.status, out: run.stdout, err: run.stderr };
}

describe('npm run when', () => {
  it('shows how a text is understood, and its sessions', () => {
    const { code, out } = when('Fridays 10-12', '--to', '2026-12-04');
    expect(out).toBe(
      'Every Friday, 10am to 12 noon\n\n' +
        '  Friday 27 November 2026   10 a.m. to 12 noon\n' +
        '  Friday 4 December 2026    10 a.m. to 12 noon\n',
    );
    expect(code).toBe(0);
  });

  it('prints one JSON document and nothing else', () => {
    const { code, out } = when(
      'Mondays 2pm except bank holidays',
      '--from',
      '2026-12-21',
      '--to',
      '2027-01-04',
      '--json',
    );
    expect(JSON.parse(out)).toEqual({
      ok: true,
      text: 'Every Monday, 2pm, except bank holidays',
      sessions: [
        { date: '2026-12-21', start: '14:00', end: null, check: false },
        { date: '2027-01-04', start: '14:00', end: null, check: false },
      ],
    });
    expect(code).toBe(0);
  });

  it('looks 60 days ahead from today when nothing else is said', () => {
    const { sessions } = JSON.parse(when('daily 2pm', '--json').out) as {
      sessions: { date: string }[];
    };
    expect([sessions[0]?.date, sessions.at(-1)?.date]).toEqual(['2026-11-22', '2027-01-21']);
  });

  it('points at what it cannot read, and ends with 1', () => {
    const { code, out } = when('Fridays, 8-10');
    expect(out).toBe(
      '  Fridays, 8-10\n' +
        '           ^^^^\n' +
        'This can mean 8am to 10am or 8pm to 10pm.\n' +
        '→ Fridays, 8am to 10am\n' +
        '→ Fridays, 8pm to 10pm\n\n',
    );
    expect(code).toBe(1);
  });

  it('says that there are no sessions', () => {
    expect(when('14 March 2027, 2pm').out).toBe(
      'Sunday 14 March 2027, 2pm\n\nNo sessions from 22 November 2026 to 21 January 2027.\n',
    );
    expect(when('By appointment').out).toBe('By appointment\n\nIt has no dates.\n');
  });

  it('takes several texts in quotes for several lines, with the dash of a list or without', () => {
    const { out } = when('- Mondays, 10am', '- Tuesdays, 2pm', '--to', '2026-11-24');
    expect(out).toContain('Every Monday, 10am; every Tuesday, 2pm\n');
  });

  it('reads a text whose quotes were forgotten', () => {
    expect(when('Fridays,', '10am', 'to', '12', 'noon', '--to', '2026-11-22').out).toContain(
      'Every Friday, 10am',
    );
  });
});

describe('npm run when -- --lines', () => {
  it('answers each line of a file, in order, also those that are no text', () => {
    const file = join(folder, 'lines.jsonl');
    writeFileSync(
      file,
      '"Fridays 2pm"\n"Fridays"\n\n{"text":"Fridays 2pm"}\nFridays 2pm\n"Mondays 2pm\\nTuesdays 3pm"\n',
    );
    const { code, out } = when('--lines', file, '--to', '2026-11-24');
    const answers = out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as { ok: boolean; text?: string });
    expect(answers.map(({ ok }) => ok)).toEqual([true, false, false, false, false, true]);
    expect(answers.at(-1)).toEqual({
      ok: true,
      text: 'Every Monday, 2pm; every Tuesday, 3pm',
      sessions: [
        { date: '2026-11-23', start: '14:00', end: null, check: false },
        { date: '2026-11-24', start: '15:00', end: null, check: false },
      ],
    });
    expect(code).toBe(1);
  });

  it('answers all of a long file, however slowly the answers are taken', () => {
    const file = join(folder, 'long.jsonl');
    writeFileSync(file, '"Daily, 10am to 12 noon"\n'.repeat(40));
    const env = { ...process.env, CONTENT_DIR: folder, TODAY: '2026-11-22' };
    const command = '"$0" scripts/when.ts --lines "$1" --to 2027-11-21 | (sleep 1; cat)';
    const args = ['-c', command, process.execPath, file];
    const out = execFileSync('sh', args, { env, encoding: 'utf8', maxBuffer: 8e6 });
    expect(out.length).toBeGreaterThan(500_000);
    const answers = out.trimEnd().split('\n');
    expect(answers).toHaveLength(40);
    expect(new Set(answers).size).toBe(1);
  });

  it('offers each line as it has to be written', () => {
    const file = join(folder, 'odd.jsonl');
    const lines = ['"Fridays 2pm', 'Fridays 2pm', '{"id":"a","text":"Fridays 2pm"}', ''];
    writeFileSync(file, lines.map((line) => `${line}\r\n`).join(''));
    const answers = when('--lines', file).out.trimEnd().split('\n');
    const fixes = answers.map(
      (line) => (JSON.parse(line) as { problems: { fix: string }[] }).problems[0]!.fix,
    );
    expect(fixes).toEqual(['"Fridays 2pm"', '"Fridays 2pm"', '"Fridays 2pm"', '']);
  });

  it('answers nothing to an empty file, and says so beside it', () => {
    const file = join(folder, 'empty.jsonl');
    writeFileSync(file, '');
    const { code, out, err } = when('--lines', file);
    expect([code, out, err]).toEqual([
      0,
      '',
      'The file is empty, so there is nothing to answer.\n',
    ]);
  });

  it('ends with 0 when all can be read', () => {
    const file = join(folder, 'good.jsonl');
    writeFileSync(file, '\ufeff"Fridays 2pm"\r\n"Mondays 2pm"');
    const { code, out } = when('--lines', file);
    expect([code, out.trimEnd().split('\n').length]).toEqual([0, 2]);
  });
});

describe('npm run when, called wrongly, says how and ends with 2', () => {
  it.each([
    [
      ['--from', '2026-02-30', 'Fridays 2pm'],
      '--from is "2026-02-30"; it has to be a date such as 2026-11-22.',
    ],
    [
      ['--from', '2026-12-01', '--to', '2026-11-30', 'Fridays 2pm'],
      '--to (2026-11-30) is before --from (2026-12-01).',
    ],
    [[], 'Say when it is on.'],
    [['--lines', '/nowhere/at-all.jsonl'], 'The file /nowhere/at-all.jsonl cannot be read.'],
    [
      ['--lines', 'package.json', 'Fridays 2pm'],
      'Give either a text or --lines with a file, not both.',
    ],
    [['--form', '2026-12-01'], "Unknown option '--form'"],
  ])('%j', (args, message) => {
    const { code, out, err } = when(...args);
    expect(err).toContain(message);
    expect(err).toContain('Use: npm run when');
    expect([code, out]).toEqual([2, '']);
  });

  it('a TODAY that is no date', () => {
    const env = { ...process.env, TODAY: 'tomorrow' };
    const run = () =>
      execFileSync(process.execPath, ['scripts/when.ts', 'Fridays 2pm'], { env, stdio: 'pipe' });
    expect(run).toThrow('TODAY is "tomorrow"; it has to be a date such as 2026-11-22.');
  });
});
