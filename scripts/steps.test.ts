import { setImmediate } from 'node:timers/promises';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { runSteps, type Step } from './steps.ts';

/** Steps that last so many turns, and what was seen to begin and to end, in order. */
function stepsOf(
  rows: readonly (readonly [
    name: string,
    width: 1 | 2,
    turns: number,
    after?: string | undefined,
  ])[],
) {
  const seen: string[] = [];
  const steps = rows.map(([name, width, turns, after]): Step<string> => {
    const run = async () => {
      seen.push(`${name} begins`);
      for (let turn = 0; turn < turns; turn += 1) await setImmediate();
      return `${name} is well`;
    };
    return after === undefined
      ? { name, does: name, width, run }
      : { name, does: name, width, run, after };
  });
  const told = (step: Step<string>, outcome: string) => {
    seen.push(`${step.name} ends`);
    expect(outcome).toBe(`${step.name} is well`);
  };
  return { steps, seen, told };
}

it('runs narrow steps beside each other, and a wide one alone, when both are done', async () => {
  const { steps, seen, told } = stepsOf([
    ['types', 1, 9],
    ['unit', 2, 1],
    ['format', 1, 2],
    ['build', 1, 1, 'types'],
    ['site', 1, 1, 'build'],
  ]);
  await runSteps(steps, told);
  expect(seen).toEqual([
    ...['types begins', 'format begins', 'format ends', 'types ends'],
    ...['unit begins', 'unit ends', 'build begins', 'build ends', 'site begins', 'site ends'],
  ]);
});

it('waits for no step that is not to be run', async () => {
  const { steps, seen, told } = stepsOf([['site', 1, 1, 'build']]);
  await runSteps(steps, told);
  expect(seen).toEqual(['site begins', 'site ends']);
});

it('says so where steps wait for each other', async () => {
  const { steps, told } = stepsOf([
    ['egg', 1, 1, 'hen'],
    ['hen', 1, 1, 'egg'],
  ]);
  await expect(runSteps(steps, told)).rejects.toThrow('wait for each other');
});

it('passes on what a step throws', async () => {
  const run = () => Promise.reject(new Error('no such program'));
  await expect(
    runSteps([{ name: 'types', does: 'types', width: 1, run }], () => undefined),
  ).rejects.toThrow('no such program');
});

it('runs each once, never more than two wide, and none before what it follows', async () => {
  const width = fc.constantFrom(1 as const, 2 as const);
  const row = fc.tuple(width, fc.nat({ max: 4 }), fc.nat({ max: 9 }));
  await fc.assert(
    fc.asyncProperty(fc.array(row, { maxLength: 9 }), async (rows) => {
      const named = rows.map(([width, turns, before], index) => {
        const after = before < index ? `${before}` : undefined;
        return [`${index}`, width, turns, after] as const;
      });
      const { steps, seen, told } = stepsOf(named);
      await runSteps(steps, told);
      expect(seen).toHaveLength(2 * rows.length);
      let taken = 0;
      for (const [moment, one] of seen.entries()) {
        const [name = '', what] = one.split(' ');
        const [, width, , after] = named[Number(name)]!;
        taken += what === 'begins' ? width : -width;
        expect(taken).toBeLessThanOrEqual(2);
        if (what === 'begins' && after !== undefined)
          expect(seen.indexOf(`${after} ends`)).toBeLessThan(moment);
      }
      expect(new Set(seen).size).toBe(seen.length);
    }),
  );
});
