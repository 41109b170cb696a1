/** What a search weighs by the time it reaches a browser. */
import { build } from 'esbuild';
import { bytesOf, sumBytes, type Bytes } from '../figures.ts';
import { root } from '../program.ts';

/** The bytes of a library as a site would send it: only what is imported, made small. */
export async function bytesOfLibrary(imports: string): Promise<Bytes> {
  const { outputFiles } = await build({
    stdin: { contents: imports, resolveDir: root, loader: 'js' },
    bundle: true,
    minify: true,
    format: 'esm',
    platform: 'browser',
    write: false,
    logLevel: 'silent',
  });
  return sumBytes(outputFiles.map(({ contents }) => bytesOf(contents)));
}
