import { globSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import packageJson from '../package.json' with { type: 'json' };
import { start } from '../src/tests/fixtures/command.ts';

// What each answers is held beside it, without a process; here, that it is a program, with its words and its end.
const commands = globSync('scripts/*.ts')
  .filter((file) =>
    /^if \(import\.meta\.main\) await begin\(main, USE\);$/m.test(readFileSync(file, 'utf8')),
  )
  .map((file) => file.replaceAll('\\', '/'));
const TAKE_NO_WORDS = ['start', 'build', 'test'];

it('every command that takes words is looked at', () => {
  const named = Object.entries(packageJson.scripts)
    .filter(([name, line]) => line.startsWith('node scripts/') && !TAKE_NO_WORDS.includes(name))
    .flatMap(([, line]) => line.match(/scripts\/\w+\.ts/) ?? []);
  expect(commands).toEqual(expect.arrayContaining(named));
});

it.each(commands)('%s, called wrongly, says how it is called, and ends with 2', (file) => {
  const { status, stdout, stderr } = start(file, ['--no-such-word', 'x'], { TODAY: '' });
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
  const [name = ''] = /\w+(?=\.ts$)/.exec(file) ?? [];
  expect(stderr).toMatch(new RegExp(`: (?:npm run|node) (?:scripts/)?${name}\\b`));
});

it.each(['--help', '-h'])(
  'asked with %s, a command says how it is called, and ends well',
  (word) => {
    const { status, stdout, stderr } = start('scripts/when.ts', [word], { TODAY: '' });
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toMatch(/^Use: npm run when -- "/);
  },
);
