// How Astro builds the site. What the directory is called and where it lives comes from site.yaml.
import react from '@astrojs/react';
import { defineConfig } from 'astro/config';
import { contentFolder, loadSite } from './src/directory.ts';
import { basePath } from './src/site.ts';

const site = loadSite();
const base = basePath(site);
const tileHost = site.tiles ? tileOrigin(site.tiles.url) : '';

export default defineConfig({
  site: new URL(site.address).origin,
  base,
  outDir: process.env.OUT_DIR ?? 'dist',
  trailingSlash: 'always',
  compressHTML: true,
  integrations: [react()],
  devToolbar: { enabled: false },
  build: { concurrency: 16, inlineStylesheets: 'never' },
  // Nothing runs or loads but the site's own files, and street pictures when a visitor asks for them.
  security: {
    csp: {
      directives: [
        "default-src 'self'",
        `img-src 'self' data: ${tileHost}`.trim(),
        "object-src 'none'",
        "base-uri 'none'",
        "form-action 'self'",
      ],
    },
  },
  vite: {
    build: { cssCodeSplit: true, assetsInlineLimit: 0 },
    plugins: [contentReload()],
  },
});

function tileOrigin(url) {
  return new URL(url.replaceAll(/\{s\}/g, 'a')).origin;
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
