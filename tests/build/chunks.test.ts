import { join } from 'node:path';
import { expect, test } from 'vitest';
import { chunkOf } from '../../build/bundle/chunks.ts';

const RENDERER = join(import.meta.dirname, '../../renderer');
const at = (name: string) => join(RENDERER, name);

/** Who needs whom at once: begin.ts asks for the page later, so that is no line here. */
const IMPORTS: Readonly<Record<string, readonly string[]>> = {
  [at('begin.ts')]: ['quality'],
  [at('main.tsx')]: ['quality', 'react', 'plan', '/three/build/three.module.js'],
  '/three/build/three.module.js': ['/three/build/three.core.js'],
  // Modules may need each other.
  plan: ['geometry'],
  geometry: ['plan'],
};
const GRAPH = {
  getModuleInfo: (id: string) => ({ importedIds: IMPORTS[id] ?? [] }),
};

test.each([
  ['what begins needs', 'quality', null],
  ['what only the page needs', 'react', 'page'],
  ['the page itself', at('main.tsx'), 'page'],
  ['what the page needs in turn', 'geometry', 'page'],
  ['the core of three', '/three/build/three.core.js', 'three'],
  ['what of three draws', '/three/build/three.module.js', 'three'],
  ['what comes later', 'search', null],
])('%s goes where it belongs', (_, id, chunk) => {
  expect(chunkOf(id, GRAPH)).toBe(chunk);
});
