import { describe, expect, it } from 'vitest';
import { bestOf, runProgram } from './program.ts';

// Starting Node takes seconds on a machine that is busy.
describe('runProgram', { timeout: 60_000 }, () => {
  it('takes account of the whole process, its threads among it', async () => {
    const block = 'const b = Buffer.alloc(150e6, 1); b.fill(2);';
    const busy = 'const end = performance.now() + 300; while (performance.now() < end);';
    const thread = `new (require('node:worker_threads').Worker)(${JSON.stringify(block + busy)}, { eval: true });`;
    const { wall, user, peak } = await runProgram(['-e', thread]);
    expect(wall).toBeGreaterThan(0.3);
    expect(user).toBeGreaterThan(0.01);
    expect(peak).toBeGreaterThan(150e6);
  });

  it('counts a program that ends itself', async () => {
    expect((await runProgram(['-e', 'process.exit(0)'])).peak).toBeGreaterThan(10e6);
  });

  it('hands variables on', async () => {
    await runProgram(['-e', "process.exit(process.env.TODAY === '2026-11-22' ? 0 : 3)"], {
      TODAY: '2026-11-22',
    });
  });

  it('rejects with what a failing program said', async () => {
    const failing = runProgram(['-e', "console.error('No room.'); process.exit(3)"]);
    await expect(failing).rejects.toThrow(/ended with 3:\nNo room\./);
  });
});

describe('bestOf', () => {
  it('keeps the least time and the most memory of all runs', async () => {
    const accounts = [
      { wall: 3, user: 2, peak: 10 },
      { wall: 2, user: 2.5, peak: 30 },
    ];
    expect(await bestOf(2, async () => accounts.shift()!)).toEqual({ wall: 2, user: 2, peak: 30 });
  });
});
