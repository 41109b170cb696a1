import { afterAll, describe, expect, it } from 'vitest';
import { call } from '../src/tests/fixtures/command.ts';
import { makeFolder } from '../src/tests/fixtures/folder.ts';
import { WORDS } from '../src/tests/fixtures/listing.ts';
import { main } from './copies.ts';

const MARKS = ['fields of a listing', 'fields of a venue']
  .map((name) => `<!-- ${name}: written by npm run copies -->\n<!-- end of ${name} -->\n`)
  .join('\n');

const folder = makeFolder({ 'content/README.md': `Above.\n\n${MARKS}` });
const put = (name: string, text: string) => folder.put(`content/${name}`, text);
for (const [name, text] of Object.entries(WORDS)) put(name, text);

afterAll(folder.remove);

/** Calls the command in a folder that has only content. */
function copies(...args: string[]) {
  return call(main, args, { CONTENT_DIR: 'content', OUT_DIR: 'nowhere' }, folder.path);
}

describe('npm run copies', () => {
  it('writes what is missing, and nothing where all is there', async () => {
    const { status, stdout } = await copies();
    expect(stdout).toContain('Wrote content/README.md\nWrote content/schemas/listing.json\n');
    expect(stdout).toContain('Wrote .github/ISSUE_TEMPLATE/add.yml\n');
    expect(status).toBe(0);
    expect(folder.read('content/README.md')).toMatch(/^Above\.[^]*\| `title` \|/);
    expect((await copies()).stdout).toMatch(/^All \d+ copies are up to date\.\n$/);
  });

  it('says what a new word has put out of date, and what to type', async () => {
    put('needs.yaml', `${WORDS['needs.yaml']}- { slug: housing, name: Housing }\n`);
    const { status, stdout } = await copies('--check');
    expect(stdout).toContain('content/schemas/listing.json is out of date.\n');
    expect(stdout).toContain('.github/ISSUE_TEMPLATE/add.yml is out of date.\n');
    expect(stdout).not.toContain('venue.json');
    expect(stdout).toMatch(/To bring them up to date: npm run copies\n$/);
    expect(status).toBe(1);
    const { stale } = JSON.parse((await copies('--check', '--json')).stdout) as { stale: string[] };
    expect(stale).toContain('content/schemas/listing.json');
  });

  it('writes nothing while its sources cannot be read', async () => {
    put('kinds.yaml', '- slug: [\n');
    const { status, stdout, stderr } = await copies();
    put('kinds.yaml', WORDS['kinds.yaml'] ?? '');
    expect(stdout).toContain('content/kinds.yaml:');
    expect(stderr).toContain('nothing was written');
    expect(status).toBe(1);
  });

  it('says how to put back a place for a table that has gone', async () => {
    const text = folder.read('content/README.md');
    put('README.md', text.replaceAll('end of fields of a venue', 'the end'));
    const { status, stderr } = await copies();
    put('README.md', text);
    expect(stderr).toContain('content/README.md has no place for the fields of a venue.');
    expect(stderr).toContain('<!-- fields of a venue: written by npm run copies -->\n<!-- end of');
    expect(status).toBe(1);
  });

  it('takes no pictures of a site that is not there', async () => {
    const { status, stderr } = await copies('--pictures');
    expect(stderr).toContain('There is no site in nowhere. To make one: npm run build');
    expect(status).toBe(1);
  });

  it.each([['--all'], ['--check', '--pictures']])('is called wrongly by %s', async (...args) => {
    const { status, stderr } = await copies(...args);
    expect(stderr).toContain('Use: npm run copies');
    expect(status).toBe(2);
  });
});
