import type { Plugin } from 'vite';
import { packForms } from '../../renderer/form/baked-form.ts';
import { BAKED_ORDER } from '../../renderer/form/booth/baked-order.ts';
import { BUILDERS } from '../../renderer/form/booth/booth-forms.ts';
import { bakeBooth } from '../bake/bake-booth.ts';

const MODULE = 'virtual:baked-booths';
const RESOLVED = `\0${MODULE}`;

/** Bakes the booths' light while the page is bundled; `import url from 'virtual:baked-booths'` gives the file's address. */
export function bakedBooths(): Plugin {
  return {
    name: 'baked-booths',
    resolveId: (id) => (id === MODULE ? RESOLVED : undefined),
    load(id) {
      if (id !== RESOLVED) return undefined;
      const source = packForms(BAKED_ORDER.map((kind) => bakeBooth(BUILDERS[kind]())));
      const file = this.emitFile({ type: 'asset', name: 'booths.bin', source });
      return `export default import.meta.ROLLUP_FILE_URL_${file};`;
    },
  };
}
