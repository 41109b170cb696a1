/** Loaded into a program by `node --import`: as it ends, it writes what the whole process has used. */
import { writeFileSync } from 'node:fs';
import process from 'node:process';
import { isMainThread } from 'node:worker_threads';

/** The variable that names the file to write to. */
export const ACCOUNT_FILE = 'BENCH_ACCOUNT';

const file = process.env[ACCOUNT_FILE];
// Worker threads load this as well, and count as part of the process.
if (file !== undefined && isMainThread) {
  process.once('exit', () => writeFileSync(file, JSON.stringify(process.resourceUsage())));
}
