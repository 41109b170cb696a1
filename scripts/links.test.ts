import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { listingText } from '../src/tests/fixtures/directory.ts';
import { WORDS } from '../src/tests/fixtures/listing.ts';
import { main } from './links.ts';

// What is asked here never leaves the machine: the only addresses are of a private network.
const folder = mkdtempSync(join(tmpdir(), 'links-'));
const state = join(folder, 'state.json');
const PRIVATE = 'https://127.0.0.1/';
const TOLD = 'It leads into a private network, which is not looked at.';

beforeAll(() => {
  vi.stubEnv('CONTENT_DIR', folder);
  vi.stubEnv('TODAY', '2026-11-24');
  vi.stubEnv('GITHUB_REPOSITORY', 'someone/else');
  for (const [file, text] of Object.entries(WORDS)) put(file, text);
  put('listings/belper/tea.md', listingText({}, `[Us](${PRIVATE})`));
  put('listings/belper/choir.md', listingText({ title: 'Choir' }));
});

afterAll(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true, force: true });
});

describe('npm run links', () => {
  it('says of each address what it is, where it stands, and how many there are', async () => {
    expect(await links()).toEqual({
      status: 0,
      stderr: '',
      stdout: `${PRIVATE}
  Cannot tell. ${TOLD}
  in ${folder}/listings/belper/tea.md

1 address: 0 working, 0 gone, 1 nobody can tell from here.
`,
    });
  });

  it('prints one JSON document and nothing else with --json', async () => {
    const { status, stdout } = await links('--json');
    expect(status).toBe(0);
    const file = `${folder}/listings/belper/tea.md`;
    expect(JSON.parse(stdout)).toEqual({
      links: [
        {
          address: PRIVATE,
          state: 'cannot tell',
          why: TOLD,
          places: [{ file, id: 'belper/tea', title: 'Friday tea' }],
        },
      ],
      gone: [],
    });
  });

  it('keeps to the files and folders it is asked for', async () => {
    expect(await links(`${folder}/listings/belper/choir.md`)).toMatchObject({
      status: 0,
      stdout: 'There is no web address to ask.\n',
    });
    expect((await links(`${folder}/listings`)).stdout).toContain('1 address:');
  });

  it('remembers in a file what was gone, and reports it only once it was gone twice', async () => {
    const gone = [{ address: PRIVATE, first: '2026-11-10', last: '2026-11-12' }];
    writeFileSync(state, JSON.stringify({ version: 1, gone }));
    expect((await links('--state', state)).status).toBe(0);
    expect(JSON.parse(readFileSync(state, 'utf8'))).toEqual({ version: 1, gone });
    writeFileSync(
      state,
      JSON.stringify({ version: 1, gone: [{ ...gone[0], last: '2026-11-20' }] }),
    );
    const { status, stdout } = await links('--state', state, '--json');
    expect(status).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject({ gone: [PRIVATE] });
  });

  it('begins anew where the file holds something else', async () => {
    writeFileSync(state, 'nothing of the kind');
    expect((await links('--state', state)).status).toBe(0);
    expect(readFileSync(state, 'utf8')).toBe('{"version":1,"gone":[]}\n');
  });

  it.each([
    [['--jsn'], /Unknown option '--jsn'/],
    [['--issue', '--json'], /--issue is about the whole directory/],
    [['--state', 'x.json', '--changed'], /--state is about the whole directory/],
    [['--state', 'x.json', '--gone', 'y.txt'], /--state is about the whole directory/],
    [['--issue', '--gone', 'y.txt'], /--issue is about the whole directory/],
    [['--changed', 'package.json'], /either files or --changed/],
    [['nowhere.md'], /There is no file nowhere\.md/],
    [['--changed'], /What changed cannot be told: git does not keep this folder/],
    [['--state', '/nowhere/at/all.json'], /\/nowhere\/at\/all\.json cannot be written/],
  ])('says how it is called when it is called with %j, and ends with 2', async (args, told) => {
    const { status, stdout, stderr } = await links(...args);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toMatch(told);
    expect(stderr).toContain('Use: npm run links -- ');
  });

  it('writes what is gone into a file for the check, and leaves the rest to it', async () => {
    const gone = join(folder, 'gone.txt');
    expect((await links('--gone', gone)).status).toBe(0);
    expect(readFileSync(gone, 'utf8')).toBe('');
  });

  it('asks for the rest where a file has a mistake, but makes no issue of half a directory', async () => {
    put('listings/belper/bad.md', 'nothing');
    const [some, issue] = [await links(), await links('--issue')];
    rmSync(join(folder, 'listings/belper/bad.md'));
    const told =
      'Something in the content has to be put right first: npm run check says what. It is left out here.\n';
    expect(some).toMatchObject({ status: 0, stderr: told });
    expect(some.stdout).toContain('1 address:');
    expect(issue).toEqual({ status: 1, stdout: '', stderr: told });
  });

  it('does nothing in a copy of the repository', async () => {
    const { status, stdout } = await links('--issue');
    expect(status).toBe(0);
    expect(stdout).toMatch(/nothing is done in a copy/);
  });
});

/** Runs the command here: a Node for each call would take seconds on a busy machine. */
async function links(...args: string[]) {
  const said = { stdout: '', stderr: '' };
  vi.spyOn(console, 'log').mockImplementation((line) => void (said.stdout += `${line}\n`));
  vi.spyOn(console, 'error').mockImplementation((line) => void (said.stderr += `${line}\n`));
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    said.stdout += String(text);
    return true;
  });
  try {
    return { status: await main(args), ...said };
  } finally {
    vi.restoreAllMocks();
  }
}

function put(file: string, text: string): void {
  mkdirSync(dirname(join(folder, file)), { recursive: true });
  writeFileSync(join(folder, file), text);
}
