// How Astro builds the site. What the directory is called and where it lives comes from site.yaml.
import { fileURLToPath } from 'node:url';
import react from '@astrojs/react';
import { defineConfig } from 'astro/config';
import { contentFolder, loadSite } from './src/directory.ts';
import { basePath } from './src/site.ts';

const site = loadSite();
const base = basePath(site);
// '' for pictures that come from this site.
const tileHost = /^https?:/.test(site.tiles?.url ?? '') ? tileOrigin(site.tiles.url) : '';

// What every page loads comes as one file, which packs better than six.
const EVERY_PAGE = {
  name: 'every-page',
  test: /preload-helper|\/src\/(?:schedule\/(?:dates|schedule)|components\/next|islands\/(?:clock|glance|next-dates))\.ts/,
};

// So does React, with what Astro adds to start it.
const REACT = {
  name: 'react',
  test: /node_modules\/(?:react|react-dom|scheduler|@astrojs\/react)\//,
};
// And what results, lists and the form alike say of a listing.
const SAID = {
  name: 'said',
  test: /\/src\/(?:listings\/(?:checked|freshness|labels|telephone)|schedule\/(?:sessions|spans))\.ts/,
};

// What a list is, and how its link holds it: small, and read together.
const LIST = { name: 'list', test: /\/src\/shortlist\/(?:code|list)\.ts/ };

export default defineConfig({
  site: new URL(site.address).origin,
  base,
  outDir: process.env.OUT_DIR ?? 'dist',
  trailingSlash: 'always',
  compressHTML: true,
  integrations: [react()],
  markdown: { syntaxHighlight: false },
  devToolbar: { enabled: false },
  build: { concurrency: 16, inlineStylesheets: 'never' },
  // Nothing runs or loads but the site's own files, and street pictures when a visitor asks for them.
  security: {
    csp: {
      directives: [
        "default-src 'self'",
        `img-src 'self' data: ${tileHost}`.trim(),
        "object-src 'none'",
        "worker-src 'self'",
        "base-uri 'none'",
        "form-action 'self'",
      ],
    },
  },
  vite: {
    build: {
      cssCodeSplit: true,
      assetsInlineLimit: 0,
      rolldownOptions: { output: { codeSplitting: { groups: [EVERY_PAGE, REACT, SAID, LIST] } } },
    },
    // The search's worker loads its lesser parts when it needs them, which only modules can.
    worker: { format: 'es' },
    plugins: [contentReload(), oneDirectory(), matterInBrowsers()],
  },
});

function tileOrigin(url) {
  return new URL(url.replaceAll(/\{s\}/g, 'a')).origin;
}

// The build has read the content already: pages are given that very module, not a copy that reads it again.
function oneDirectory() {
  return {
    name: 'one-directory',
    apply: 'build',
    enforce: 'pre',
    resolveId(source, importer) {
      if (!importer || !/(^|\/)directory\.ts$/.test(source)) return null;
      return { id: new URL('./src/directory.ts', import.meta.url).href, external: true };
    },
  };
}

// The form reads what it makes with the reader of the check, whose gray-matter wants Node: browsers get a stand-in.
function matterInBrowsers() {
  return {
    name: 'matter-in-browsers',
    enforce: 'pre',
    applyToEnvironment: ({ name }) => name === 'client',
    resolveId(source) {
      if (source !== 'gray-matter') return null;
      return fileURLToPath(new URL('./src/islands/add/matter.ts', import.meta.url));
    },
  };
}

// While writing, a change to a listing shows at once: the content lies outside Vite's module graph.
function contentReload() {
  return {
    name: 'content-reload',
    configureServer(server) {
      const folder = contentFolder();
      server.watcher.add(folder);
      server.watcher.on('all', (_event, file) => {
        if (!file.startsWith(folder)) return;
        for (const environment of Object.values(server.environments))
          environment.moduleGraph.invalidateAll();
        server.hot.send({ type: 'full-reload' });
      });
    },
  };
}
