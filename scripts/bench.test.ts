import { afterEach, describe, expect, it, vi } from 'vitest';
import { main, MEASURES } from './bench.ts';

afterEach(() => vi.restoreAllMocks());

describe('npm run bench', () => {
  it.each([
    [['speed'], 'no part called speed'],
    [['build', 'speed', 'size'], 'no part called speed, size'],
    [['--fast'], '--fast'],
    [['--json=yes'], '--json'],
    [['strings'], 'needs a file: --strings FILE'],
    [
      ['strings', '--strings', '/nowhere/at-all.jsonl'],
      'The file /nowhere/at-all.jsonl cannot be read.',
    ],
    [['strings', '--strings', '/dev/null'], 'There is no text in /dev/null.'],
  ])('refuses %j with the list of parts, and measures nothing', async (args, said) => {
    const error = vi.spyOn(console, 'error').mockImplementation(() => {});
    const runs = MEASURES.map((measure) => vi.spyOn(measure, 'run'));
    expect(await main(args)).toBe(2);
    const text = error.mock.calls.flat().join('\n');
    expect(text).toContain(said);
    for (const { name } of MEASURES) expect(text).toContain(name);
    for (const run of runs) expect(run).not.toHaveBeenCalled();
  });

  describe('with parts that only pretend', () => {
    const row = { what: 'wall', value: 2, unit: 's', goal: 3 } as const;

    it('runs only those named, in their own order, with the small sample where it has to be quick', async () => {
      const ran: unknown[] = [];
      vi.spyOn(console, 'error').mockImplementation(() => {});
      vi.spyOn(console, 'log').mockImplementation(() => {});
      for (const measure of MEASURES) {
        vi.spyOn(measure, 'run').mockImplementation(async ({ sizes }) => {
          ran.push([measure.name, ...sizes]);
          return [row];
        });
      }
      expect(await main(['pages', 'build', '--quick'])).toBe(0);
      expect(ran).toEqual([
        ['build', 661],
        ['pages', 661],
      ]);
      ran.length = 0;
      expect(await main([])).toBe(0);
      const always = MEASURES.filter(({ needsStrings }) => !needsStrings);
      expect(always.map(({ name }) => name)).not.toContain('strings');
      expect(ran).toEqual(always.map(({ name }) => [name, 661, 10_000]));
      ran.length = 0;
      expect(await main(['--quick', '--strings', 'LICENSE'])).toBe(0);
      expect(ran).toEqual(MEASURES.map(({ name }) => [name, 661]));
    });

    it('prints one JSON document and nothing else, and goes on after a part that could not run', async () => {
      const written: string[] = [];
      vi.spyOn(console, 'error').mockImplementation(() => {});
      const log = vi.spyOn(console, 'log').mockImplementation(() => {});
      vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
        written.push(String(text));
        return true;
      });
      const [first, second] = MEASURES;
      vi.spyOn(first!, 'run').mockRejectedValue(new Error('The disk is full.'));
      vi.spyOn(second!, 'run').mockResolvedValue([row]);
      const status = await main(['--json', first!.name, second!.name]);
      vi.restoreAllMocks();
      expect(status).toBe(1);
      expect(log).not.toHaveBeenCalled();
      expect(written).toHaveLength(1);
      expect(JSON.parse(written[0]!).parts).toEqual([
        { name: first!.name, does: first!.does, failed: 'The disk is full.' },
        { name: second!.name, does: second!.does, rows: [row] },
      ]);
    });

    it('tells in the document what came of each text', async () => {
      const written: string[] = [];
      vi.spyOn(console, 'error').mockImplementation(() => {});
      vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
        written.push(String(text));
        return true;
      });
      const status = await main(['--json', 'strings', '--strings', 'scripts/bench/strings.ts']);
      vi.restoreAllMocks();
      expect(status).toBe(0);
      const [part] = JSON.parse(written.join('')).parts;
      expect(part.oneByOne).toHaveLength(part.rows[0].value);
      expect(part.oneByOne[0]).toMatchObject({
        problems: expect.arrayContaining(['when.unknown-word']),
      });
    });

    it('says in the table why a part could not run', async () => {
      vi.spyOn(console, 'error').mockImplementation(() => {});
      const log = vi.spyOn(console, 'log').mockImplementation(() => {});
      vi.spyOn(MEASURES[0]!, 'run').mockRejectedValue(new Error('The disk is full.'));
      expect(await main([MEASURES[0]!.name])).toBe(1);
      expect(log.mock.calls.flat().join('\n')).toContain('could not run: The disk is full.');
    });
  });
});
