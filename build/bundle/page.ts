import react from '@vitejs/plugin-react';
import { defineConfig, type UserConfig } from 'vite';
import { readAhead } from './ahead.ts';
import { bakedBooths } from './baked-booths.ts';
import { chunkOf } from './chunks.ts';

/** The oldest Chromium that must read the page: Electron's is 156, a distribution's own may lag behind it by a year. */
const OLDEST_CHROMIUM = 'chrome140';

/** How the page is bundled: `renderer/index.html` and all it needs, fonts included, into `build/.output/page`. */
const config: UserConfig = defineConfig({
  root: `${import.meta.dirname}/../../renderer`,
  // Relative, since the same page is served from http://127.0.0.1 and from kiosk://app.
  base: './',
  publicDir: false,
  cacheDir: `${import.meta.dirname}/../.cache/vite`,
  plugins: [react(), bakedBooths(), readAhead('renderer/main.tsx')],
  // Two copies of any of these in one page break it in ways that are hard to see.
  resolve: { dedupe: ['react', 'react-dom', 'three', 'zustand'] },
  build: {
    outDir: `${import.meta.dirname}/../.output/page`,
    emptyOutDir: true,
    target: OLDEST_CHROMIUM,
    // Everything is a file of its own: the page's security policy allows no inline script or style.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      output: {
        codeSplitting: {
          includeDependenciesRecursively: false,
          groups: [{ name: chunkOf, debugName: 'page' }],
        },
      },
    },
    // In kilobytes. The page comes from the disk beside it, so its size is not a visitor's wait.
    chunkSizeWarningLimit: 4000,
  },
});

export default config;
