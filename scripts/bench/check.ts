/** Part `check`: `npm run check` over a whole directory. */
import { written } from './figures.ts';
import type { Measure, Row } from './measure.ts';
import { bestOf, runProgram } from './program.ts';
import { sampleOf } from './samples.ts';

/** Seconds that the check of so many listings may take. */
const GOALS: Readonly<Record<number, number>> = { 661: 1.2, 10_000: 5 };
const TIMES = 3;

/** How long a volunteer waits for the check. */
export const checkMeasure: Measure = {
  name: 'check',
  does: 'the check of all content, as a process of its own',
  run: async ({ sizes }) => {
    const rows: Row[] = [];
    for (const count of sizes) {
      const { environment } = await sampleOf(count);
      const { wall, user, peak } = await bestOf(TIMES, () =>
        runProgram(['scripts/check.ts'], environment),
      );
      const goal = GOALS[count];
      const title = `${written(count)} listings`;
      rows.push(
        { what: `${title}: wall`, value: wall, unit: 's', ...(goal === undefined ? {} : { goal }) },
        { what: `${title}: processor, user`, value: user, unit: 's' },
        { what: `${title}: peak memory`, value: peak, unit: 'bytes' },
      );
    }
    return rows;
  },
};
