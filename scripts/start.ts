/** `npm start`: builds the site, serves it on this machine, and says where. */
import process from 'node:process';
import { loadDirectory } from '../src/directory.ts';
import { basePath } from '../src/site.ts';
import { buildSite, outFolder } from './build.ts';
import { serve, type Served } from './serve.ts';

const FIRST_PORT = 4321;
const PORTS_TO_TRY = 10;

if (await buildSite()) {
  const served = await serveOnFreePort();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => void served.close().then(() => process.exit(0)));
  }
  console.log(`\nThe site is at ${served.url}\nTo stop it, press Ctrl and C.`);
} else {
  process.exitCode = 1;
}

async function serveOnFreePort(): Promise<Served> {
  const base = basePath(loadDirectory().site);
  for (let port = FIRST_PORT; port < FIRST_PORT + PORTS_TO_TRY; port += 1) {
    try {
      return await serve(outFolder(), { port, base });
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EADDRINUSE')) throw error;
      console.log(`Something else is using port ${port}.`);
    }
  }
  console.log('Taking any free port instead.');
  return serve(outFolder(), { port: 0, base });
}
