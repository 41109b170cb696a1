import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
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
  ])('writes whole files and leaves nothing beside them, %s', (_where, link) => {
    expect(writePlan(folder, plan, link)).toEqual([]);
    expect(readdirSync(join(folder, 'venues/belper'))).toEqual(['hall.md']);
    expect(readFileSync(join(folder, 'venues/belper/hall.md'), 'utf8')).toBe('A hall');
  });

  it.each([
    ['where files can be linked', undefined],
    ['on a drive that knows no links', noLinks],
  ])('never writes over a file, %s', (_where, link) => {
    writePlan(folder, plan, link);
    writeFileSync(join(folder, 'venues/belper/hall.md'), 'Somebody else’s');
    expect(writePlan(folder, plan, link)).toEqual([
      { path: 'venues/belper/hall.md', why: 'a file is there already' },
    ]);
    expect(readFileSync(join(folder, 'venues/belper/hall.md'), 'utf8')).toBe('Somebody else’s');
  });

  it('tells why it could not write, and goes on', () => {
    writeFileSync(join(folder, 'venues'), 'a file in the way');
    const [failed, ...others] = writePlan(folder, plan);
    expect(others).toEqual([]);
    expect(failed?.path).toBe('venues/belper/hall.md');
    expect(failed?.why).toMatch(/ENOTDIR|EEXIST|a file is there/);
  });
});
