// Makes a fresh clone ready, and does nothing when it already is. It runs before every other command,
// on whatever Node the machine has (20 or newer), so it is plain JavaScript and needs no package.
// It speaks on standard error: standard output belongs to the command that follows.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const oldestNode = 20;
const binFolder = join(root, 'node_modules', '.bin');

requireNode();
if (!hasPackages()) installPackages();
if (process.argv.includes('--browser')) await ensureBrowser();

function requireNode() {
  if (Number(process.versions.node.split('.')[0]) >= oldestNode) return;
  fail(
    `This needs Node.js ${oldestNode} or newer, and this machine runs ${process.versions.node}. ` +
      'Install a newer one from https://nodejs.org and run the same command again.',
  );
}

// npm notes what it installed in node_modules/.package-lock.json, as the last thing it does. Comparing
// that note with the lock file also notices a half-finished or outdated install, and one made by hand.
function hasPackages() {
  const installed = readPackages(join(root, 'node_modules', '.package-lock.json'));
  const wanted = readPackages(join(root, 'package-lock.json'));
  return (
    installed !== null &&
    existsSync(join(binFolder, 'node')) &&
    Object.entries(wanted ?? {}).every(([place, entry]) => {
      const found = installed[place];
      if (place === '') return true;
      if (!found) return entry.optional === true; // made for another kind of machine
      return found.version === entry.version && found.integrity === entry.integrity;
    })
  );
}

function readPackages(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).packages;
  } catch {
    return null;
  }
}

function installPackages() {
  const done = start('Setting up: installing packages (only now; about half a minute)');
  const npm = run('npm', ['ci', '--loglevel=error'], {
    env: environmentWithoutBin(),
    shell: process.platform === 'win32',
  });
  if (npm.status !== 0) {
    fail(
      `\n${npm.output}\nThe packages could not be installed; what npm says is above. ` +
        'Check the internet connection, delete the folder node_modules, and run the same command again.',
    );
  }
  const wanted = readPackages(join(root, 'package-lock.json'))?.['node_modules/node']?.version;
  const node = run(join(binFolder, 'node'), ['--version'], { shell: process.platform === 'win32' });
  if (node.output.trim() !== `v${wanted}`) {
    fail(
      `\nNode.js ${wanted}, which this project brings with it, did not arrive (node_modules/.bin/node says: ` +
        `${node.output.trim() || 'nothing'}). If npm is set to ignore install scripts, allow them with ` +
        '"npm config set ignore-scripts false"; then delete the folder node_modules and run the same command again.',
    );
  }
  done();
}

// Installing replaces node_modules, so npm must run on the machine's own Node, not on the copy in there.
function environmentWithoutBin() {
  const name = Object.keys(process.env).find((key) => key.toUpperCase() === 'PATH') ?? 'PATH';
  const folders = (process.env[name] ?? '')
    .split(delimiter)
    .filter((folder) => folder !== binFolder);
  return { ...process.env, [name]: folders.join(delimiter) };
}

async function ensureBrowser() {
  const { findBrowser, canStart, howToGetBrowser } = await import('./browser.mjs');
  const chosen = process.env.CHROMIUM_PATH;
  if (chosen && !existsSync(chosen)) {
    fail(
      `CHROMIUM_PATH says the browser is ${chosen}, and there is no such file. Correct it or unset it.`,
    );
  }
  if (findBrowser()) return;
  const done = start('Setting up: fetching a browser for the tests (only now; a few minutes)');
  const playwright = join(root, 'node_modules', '@playwright', 'test', 'cli.js');
  const tries = [[process.execPath, playwright, 'install', 'chromium']];
  if (process.getuid?.() === 0) {
    tries.push(['apt-get', 'update'], ['apt-get', 'install', '-y', 'chromium']);
  }
  const outputs = [];
  for (const [command, ...args] of tries) {
    const { output } = run(command, args, {
      timeout: 5 * 60_000,
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
    outputs.push(`$ ${command} ${args.join(' ')}\n${output.trim()}`);
    if (canStart(findBrowser())) return done();
  }
  fail(`\n${outputs.join('\n\n')}\n\n${howToGetBrowser}`);
}

function run(command, args, options) {
  const result = spawnSync(command, args, { cwd: root, encoding: 'utf8', ...options });
  const output = [result.stdout, result.stderr, result.error?.message].filter(Boolean).join('\n');
  return { status: result.status, output };
}

function start(what) {
  const begun = Date.now();
  process.stderr.write(`${what} … `);
  return () => process.stderr.write(`done in ${Math.round((Date.now() - begun) / 1000)} s\n`);
}

function fail(message) {
  process.stderr.write(`${message}\n`);
  process.exit(1);
}
