import {
  linkSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Plan } from '../../src/exchange/plan/plan.ts';
import { writePlan } from './write.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'import-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

const plan = {
  listings: [],
  venues: [{ path: 'venues/belper/hall.md', text: 'A hall' }],
  told: [],
};
const noLinks = () => {
  throw Object.assign(new Error('no links here'), { code: 'EPERM' });
};

describe('writePlan', () => {
  it.each([
    ['where files can be linked', undefined],
    ['on a drive that knows no links', noLinks],
  ])('writes whole files and leaves nothing beside them, %s', async (_where, link) => {
    expect(await writePlan(folder, plan, link)).toEqual([]);
    expect(readdirSync(join(folder, 'venues/belper'))).toEqual(['hall.md']);
    expect(readFileSync(join(folder, 'venues/belper/hall.md'), 'utf8')).toBe('A hall');
  });

  it.each([
    ['where files can be linked', undefined],
    ['on a drive that knows no links', noLinks],
  ])('never writes over a file, %s', async (_where, link) => {
    await writePlan(folder, plan, link);
    writeFileSync(join(folder, 'venues/belper/hall.md'), 'Somebody else’s');
    expect(await writePlan(folder, plan, link)).toEqual([
      { path: 'venues/belper/hall.md', why: 'a file is there already' },
    ]);
    expect(readFileSync(join(folder, 'venues/belper/hall.md'), 'utf8')).toBe('Somebody else’s');
  });

  it('tells why it could not write, and goes on', async () => {
    writeFileSync(join(folder, 'venues'), 'a file in the way');
    const [failed, ...others] = await writePlan(folder, plan);
    expect(others).toEqual([]);
    expect(failed?.path).toBe('venues/belper/hall.md');
    expect(failed?.why).toMatch(/ENOTDIR|EEXIST|a file is there/);
  });

  it('writes no listing whose venue could not be written', async () => {
    const file = (path: string) => ({ path, text: path });
    const listing = (path: string, venue: string) =>
      ({ ...file(path), place: 'row 2', venue }) as unknown as Plan['listings'][number];
    await writePlan(folder, plan);
    const failed = await writePlan(folder, {
      venues: [file('venues/belper/hall.md'), file('venues/belper/church.md')],
      listings: [
        listing('listings/belper/a.md', 'venues/belper/hall.md'),
        listing('listings/belper/b.md', 'venues/belper/church.md'),
      ],
      told: [],
    });
    expect(failed).toEqual([
      { path: 'venues/belper/hall.md', why: 'a file is there already' },
      { path: 'listings/belper/a.md', why: 'its venue venues/belper/hall.md was not written' },
    ]);
    expect(readdirSync(join(folder, 'listings/belper'))).toEqual(['b.md']);
  });

  it('writes nothing through a link that leads out of the folder', async () => {
    const elsewhere = mkdtempSync(join(tmpdir(), 'import-'));
    mkdirSync(join(folder, 'venues'));
    symlinkSync(elsewhere, join(folder, 'venues/belper'));
    expect(await writePlan(folder, plan)).toEqual([
      { path: 'venues/belper/hall.md', why: 'its folder is a link that leads out of the content' },
    ]);
    expect(readdirSync(elsewhere)).toEqual([]);
    rmSync(elsewhere, { recursive: true });
  });

  it('stops between two files when it is asked to, and tells of the rest', async () => {
    const venues = ['a', 'b', 'c'].map((name) => ({ path: `venues/${name}.md`, text: name }));
    const link: typeof linkSync = (from, to) => {
      linkSync(from, to);
      process.emit('SIGINT');
    };
    const why = 'it was stopped before';
    const listening = process.listenerCount('SIGINT');
    expect(await writePlan(folder, { ...plan, venues }, link)).toEqual([
      { path: 'venues/b.md', why },
      { path: 'venues/c.md', why },
    ]);
    expect(readdirSync(join(folder, 'venues'))).toEqual(['a.md']);
    expect(process.listenerCount('SIGINT')).toBe(listening);
  });
});
