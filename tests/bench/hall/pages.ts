import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { build, type InlineConfig, mergeConfig, type PluginOption, type UserConfig } from 'vite';
import product from '../../../build/bundle/page.ts';
import { ROOT } from '../machine.ts';

const BENCH = join(ROOT, 'tests/bench');
/** Where the bench's own pages go. */
const MADE = join(ROOT, 'build/.cache/bench');

/** The product's page, as it was prepared. */
export const PRODUCT_PAGE: string = join(ROOT, 'build/.output/page');

/** Bundles one of the bench's own pages as the product's page is bundled; gives its folder. */
export async function bundleOwnPage(name: 'empty' | 'naive'): Promise<string> {
  const own = { root: join(BENCH, name), plugins: [react()], build: { outDir: join(MADE, name) } };
  return bundle({ ...product, plugins: [] }, own);
}

/** Bundles the product's page with a plug-in that changes its source on the way; gives its folder. */
export async function bundleChangedPage(plugin: PluginOption): Promise<string> {
  return bundle(product, { plugins: [plugin], build: { outDir: join(MADE, 'changed') } });
}

async function bundle(basis: UserConfig, changes: InlineConfig): Promise<string> {
  // Whatever runs this: React as developers use it is another React.
  process.env.NODE_ENV = 'production';
  const config = mergeConfig(basis, { configFile: false, logLevel: 'error', ...changes });
  await build(config);
  return config.build?.outDir ?? '';
}

/** The wrapper round WebGL as one script. */
export async function bundleProbe(): Promise<string> {
  const entry = join(BENCH, 'probe/probe.ts');
  const built = await build({
    configFile: false,
    logLevel: 'error',
    build: { write: false, lib: { entry, formats: ['iife'], name: 'benchProbe' } },
  });
  const [first] = Array.isArray(built) ? built : [built];
  const chunk = first && 'output' in first ? first.output[0] : undefined;
  if (!chunk) throw new Error('The wrapper round WebGL was not bundled.');
  return chunk.code;
}
