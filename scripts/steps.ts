/** Runs steps beside each other where that is safe, so that a machine of two processors has none idle. */

/** A piece of work: how much of the machine it takes, and what has to be over before it begins. */
export interface Step<Outcome> {
  name: string;
  /** What it looks at, in the words of a report. */
  does: string;
  /** How many processors it keeps busy. */
  width: 1 | 2;
  /** The step that writes what this one reads, or writes the same files. It counts only where it is to be run too. */
  after?: string;
  run: () => Promise<Outcome>;
}

const WIDTH = 2;

/** Runs every step once, the first that fits first, and tells of each when it has ended and how many seconds it took. */
export async function runSteps<Outcome>(
  steps: readonly Step<Outcome>[],
  tell: (step: Step<Outcome>, outcome: Outcome, seconds: number) => void,
): Promise<void> {
  const waiting = new Set(steps);
  const running = new Map<Step<Outcome>, Promise<void>>();
  while (waiting.size > 0 || running.size > 0) {
    for (const step of waiting) {
      const unfinished = [...waiting, ...running.keys()];
      const taken = [...running.keys()].reduce((sum, { width }) => sum + width, 0);
      if (taken + step.width > WIDTH || unfinished.some(({ name }) => name === step.after))
        continue;
      waiting.delete(step);
      running.set(step, runOne(step));
    }
    if (running.size === 0) throw new Error('The steps wait for each other.');
    await Promise.race(running.values());
  }

  async function runOne(step: Step<Outcome>): Promise<void> {
    const started = performance.now();
    const outcome = await step.run();
    running.delete(step);
    tell(step, outcome, (performance.now() - started) / 1000);
  }
}
