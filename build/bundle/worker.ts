import { join } from 'node:path';
import type { Plugin } from 'vite';

const MODULE = 'virtual:worker';
const RESOLVED = `\0${MODULE}`;

/**
 * Bundles `renderer/worker.ts` together with the page, so that the two share what both need; `import url from 'virtual:worker'`
 * gives the script's address.
 */
export function pageWorker(): Plugin {
  return {
    name: 'page-worker',
    resolveId: (id) => (id === MODULE ? RESOLVED : undefined),
    load(id) {
      if (id !== RESOLVED) return undefined;
      const script = join(import.meta.dirname, '../../renderer/worker.ts');
      const file = this.emitFile({ type: 'chunk', id: script, name: 'worker' });
      return `export default import.meta.ROLLUP_FILE_URL_${file};`;
    },
  };
}
