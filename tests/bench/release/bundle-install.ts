import { join } from 'node:path';
import { build } from 'vite';
import { ROOT } from '../machine.ts';

/** Bundles the installing program as Electron's main process is bundled: on a kiosk nothing reads TypeScript. Gives its file. */
export async function bundleInstall(folder: string): Promise<string> {
  await build({
    root: ROOT,
    configFile: false,
    publicDir: false,
    logLevel: 'error',
    ssr: { noExternal: true },
    build: {
      ssr: join(import.meta.dirname, 'install-once.ts'),
      outDir: folder,
      emptyOutDir: false,
      target: 'node24',
      minify: false,
      rolldownOptions: {
        external: [/^node:/],
        output: { format: 'es', entryFileNames: 'install-once.js', codeSplitting: false },
      },
    },
  });
  return join(folder, 'install-once.js');
}
