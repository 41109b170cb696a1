import { describe, expect, it } from 'vitest';
import { LAPSES, WHOLE } from '../tests/fixtures/lapses.ts';
import { readContent } from './content.ts';
import type { Problem } from './problems.ts';

const read = (texts: Readonly<Record<string, string>>, today = '2026-11-22') =>
  readContent(
    Object.entries(texts).map(([path, text]) => ({ path, file: path, text })),
    'content',
    today,
  );

describe('findLapses', () => {
  it('tells of nothing where all is in time', () => {
    expect(read(WHOLE).problems).toEqual([]);
  });

  it.each(LAPSES)('judges %s', (_claim, changed, told) => {
    expect(read({ ...WHOLE, ...changed }).problems.map(asLine)).toEqual(told);
  });

  it('says nothing of closures where a file has an error, since what it holds is not known', () => {
    const changed = {
      'site.yaml': `${WHOLE['site.yaml']}closed:\n  - { on: 2027-05-07, venues: council }\nnotice: { text: Snow, until: 2026-01-10 }\n`,
      'venues/belper/ada-belfield-centre.md': '---\nname: Hall\nrun-by: council\nclosed: x\n---\n',
    };
    expect(read({ ...WHOLE, ...changed }).problems.map(({ id }) => id)).toEqual([
      'date.day',
      'notice.past',
    ]);
  });

  it('warns, and lets the directory be published', () => {
    const changed = { 'site.yaml': `${WHOLE['site.yaml']}closed: [2027-05-04]\n` };
    const { directory, problems } = read({ ...WHOLE, ...changed });
    expect(problems).toHaveLength(1);
    expect(directory).not.toBeNull();
  });
});

function asLine({ file, line, column, severity, field, id, message, fix }: Problem): string {
  const word = severity === 'warning' ? '(warning) ' : '';
  return `${file}:${line}:${column} ${word}${field} ${id}: ${message} → ${fix}`;
}
