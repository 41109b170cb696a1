/** What all commands do alike: how each begins, says how it is called, and refuses. */
import process from 'node:process';

/** Starts a command with the words of its line; whoever asks for help is told how it is called. */
export async function begin(
  main: (args: string[]) => number | Promise<number>,
  use: string,
): Promise<void> {
  const args = process.argv.slice(2);
  if (args.some((word) => word === '--help' || word === '-h')) console.log(use);
  // Whoever exits at once loses what a pipe has not yet taken.
  else process.exitCode = await main(args);
}

/** Says what is wrong with a call and, where that is the trouble, how it is made; the number such a call ends with. */
export function refuse(why: string, use = ''): 2 {
  console.error([why, use].filter(Boolean).join('\n'));
  return 2;
}
