import { execFileSync } from 'node:child_process';
import { afterAll, describe, expect, it } from 'vitest';
import { call } from '../src/tests/fixtures/command.ts';
import { makeFolder } from '../src/tests/fixtures/folder.ts';
import { main } from './when.ts';

const calendar = 'bank-holidays: [2026-12-28]\nschool-terms: []\n';
const folder = makeFolder({ 'calendar.yaml': calendar });
const usual = { CONTENT_DIR: folder.path, TODAY: '2026-11-22' };

afterAll(folder.remove);

/** Calls the command on 22 November 2026, with a calendar of one bank holiday. */
function when(...args: string[]) {
  return call(main, args, usual);
}

/** Calls it with a file of lines. */
function whenLines(text: string, ...args: string[]) {
  folder.put('lines.jsonl', text);
  return when('--lines', `${folder.path}/lines.jsonl`, ...args);
}

describe('npm run when', () => {
  it('shows how a text is understood, and its sessions', async () => {
    const { status, stdout } = await when('Fridays 10-12', '--to', '2026-12-04');
    expect(stdout).toBe(
      'Every Friday, 10am to 12 noon\n\n' +
        '  Friday 27 November 2026   10 a.m. to 12 noon\n' +
        '  Friday 4 December 2026    10 a.m. to 12 noon\n',
    );
    expect(status).toBe(0);
  });

  it('prints one JSON document and nothing else', async () => {
    const { status, stdout } = await when(
      'Mondays 2pm except bank holidays',
      '--from',
      '2026-12-21',
      '--to',
      '2027-01-04',
      '--json',
    );
    expect(JSON.parse(stdout)).toEqual({
      ok: true,
      text: 'Every Monday, 2pm, except bank holidays',
      sessions: [
        { date: '2026-12-21', start: '14:00', end: null, check: false },
        { date: '2027-01-04', start: '14:00', end: null, check: false },
      ],
    });
    expect(status).toBe(0);
  });

  it('looks 60 days ahead from today when nothing else is said', async () => {
    const { sessions } = JSON.parse((await when('daily 2pm', '--json')).stdout) as {
      sessions: { date: string }[];
    };
    expect([sessions[0]?.date, sessions.at(-1)?.date]).toEqual(['2026-11-22', '2027-01-21']);
  });

  it('points at what it cannot read, and ends with 1', async () => {
    const { status, stdout } = await when('Fridays, 8-10');
    expect(stdout).toBe(
      '  Fridays, 8-10\n' +
        '           ^^^^\n' +
        'This can mean 8am to 10am or 8pm to 10pm.\n' +
        '→ Fridays, 8am to 10am\n' +
        '→ Fridays, 8pm to 10pm\n\n',
    );
    expect(status).toBe(1);
  });

  it('says that there are no sessions', async () => {
    expect((await when('14 March 2027, 2pm')).stdout).toBe(
      'Sunday 14 March 2027, 2pm\n\nNo sessions from 22 November 2026 to 21 January 2027.\n',
    );
    expect((await when('By appointment')).stdout).toBe('By appointment\n\nIt has no dates.\n');
  });

  it('takes several texts in quotes for several lines, with the dash of a list or without', async () => {
    const { stdout } = await when('- Mondays, 10am', '- Tuesdays, 2pm', '--to', '2026-11-24');
    expect(stdout).toContain('Every Monday, 10am; every Tuesday, 2pm\n');
  });

  it('reads a text whose quotes were forgotten', async () => {
    const { stdout } = await when('Fridays,', '10am', 'to', '12', 'noon', '--to', '2026-11-22');
    expect(stdout).toContain('Every Friday, 10am');
  });
});

describe('npm run when -- --lines', () => {
  it('answers each line of a file, in order, also those that are no text', async () => {
    const { status, stdout } = await whenLines(
      '"Fridays 2pm"\n"Fridays"\n\n{"text":"Fridays 2pm"}\nFridays 2pm\n"Mondays 2pm\\nTuesdays 3pm"\n',
      '--to',
      '2026-11-24',
    );
    const answers = stdout
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
    expect(status).toBe(1);
  });

  it('answers all of a long file, however slowly the answers are taken', async () => {
    folder.put('long.jsonl', '"Daily, 10am to 12 noon"\n'.repeat(40));
    const env = { ...process.env, ...usual };
    const command = '"$0" scripts/when.ts --lines "$1" --to 2027-11-21 | (sleep 1; cat)';
    const args = ['-c', command, process.execPath, `${folder.path}/long.jsonl`];
    const out = execFileSync('sh', args, { env, encoding: 'utf8', maxBuffer: 8e6 });
    expect(out.length).toBeGreaterThan(500_000);
    const answers = out.trimEnd().split('\n');
    expect(answers).toHaveLength(40);
    expect(new Set(answers).size).toBe(1);
  });

  it('offers each line as it has to be written', async () => {
    const lines = ['"Fridays 2pm', 'Fridays 2pm', '{"id":"a","text":"Fridays 2pm"}', ''];
    const { stdout } = await whenLines(lines.map((line) => `${line}\r\n`).join(''));
    const answers = stdout.trimEnd().split('\n');
    const fixes = answers.map(
      (line) => (JSON.parse(line) as { problems: { fix: string }[] }).problems[0]!.fix,
    );
    expect(fixes).toEqual(['"Fridays 2pm"', '"Fridays 2pm"', '"Fridays 2pm"', '']);
  });

  it('answers nothing to an empty file, and says so beside it', async () => {
    const { status, stdout, stderr } = await whenLines('');
    expect([status, stdout, stderr]).toEqual([
      0,
      '',
      'The file is empty, so there is nothing to answer.\n',
    ]);
  });

  it('ends with 0 when all can be read', async () => {
    const { status, stdout } = await whenLines('\ufeff"Fridays 2pm"\r\n"Mondays 2pm"');
    expect([status, stdout.trimEnd().split('\n').length]).toEqual([0, 2]);
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
  ])('%j', async (args, message) => {
    const { status, stdout, stderr } = await when(...args);
    expect(stderr).toContain(message);
    expect(stderr).toContain('Use: npm run when');
    expect([status, stdout]).toEqual([2, '']);
  });

  it('a TODAY that is no date', async () => {
    const { status, stderr } = await call(main, ['Fridays 2pm'], { TODAY: 'tomorrow' });
    expect(status).toBe(2);
    expect(stderr).toContain('TODAY is "tomorrow"; it has to be a date such as 2026-11-22.');
  });
});
