import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { build, type InlineConfig, type Rolldown } from 'vite';

/** The repository's root. */
const ROOT: string = resolve(import.meta.dirname, '../..');

/** Where the bundle goes when nobody says otherwise; package.json's `main` points there. */
const ELECTRON_OUTPUT: string = join(ROOT, 'build/.output/electron');

/** What the bundles may import while they run: Electron gives both. Everything else is inside them. */
const GIVEN_BY_ELECTRON: readonly (string | RegExp)[] = ['electron', /^node:/];

/** The two files, each with the one module format in which Electron can load it. */
const BUNDLES = [
  { entry: 'electron/main.ts', file: 'main.js', format: 'es' },
  // A sandboxed preload knows no ES modules.
  { entry: 'electron/preload.ts', file: 'preload.cjs', format: 'cjs' },
] as const;

/**
 * Bundles Electron's main process and the preload into `folder`, as `main.js` and `preload.cjs`. Same sources, same
 * bytes. Throws when a bundle would need a package at run time.
 */
export async function bundleElectron(folder: string = ELECTRON_OUTPUT): Promise<void> {
  const version = await readVersion();
  for (const bundle of BUNDLES) {
    const built = await build(configure(bundle, folder, version));
    refuseStrangers(bundle.file, built as Rolldown.RolldownOutput);
  }
}

async function readVersion(): Promise<string> {
  const about: { version: string } = JSON.parse(await readFile(join(ROOT, 'package.json'), 'utf8'));
  return about.version;
}

function configure(
  bundle: (typeof BUNDLES)[number],
  folder: string,
  version: string,
): InlineConfig {
  return {
    root: ROOT,
    configFile: false,
    publicDir: false,
    logLevel: 'warn',
    define: { __ZHANTING_VERSION__: JSON.stringify(version) },
    ssr: { noExternal: true },
    build: {
      ssr: join(ROOT, bundle.entry),
      outDir: folder,
      emptyOutDir: false,
      target: 'node24',
      // Staff who must read a stack trace on a kiosk should be able to.
      minify: false,
      rolldownOptions: {
        external: [...GIVEN_BY_ELECTRON],
        output: { format: bundle.format, entryFileNames: bundle.file, codeSplitting: false },
      },
    },
  };
}

function refuseStrangers(file: string, built: Rolldown.RolldownOutput): void {
  const imports = built.output.flatMap((part) => (part.type === 'chunk' ? part.imports : []));
  const strangers = imports.filter((name) => name !== 'electron' && !name.startsWith('node:'));
  if (strangers.length > 0) throw new Error(`${file} would import ${strangers.join(', ')}.`);
}

if (import.meta.main) await bundleElectron();
