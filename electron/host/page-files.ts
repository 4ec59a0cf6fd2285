import { stat } from 'node:fs/promises';
import { extname, join } from 'node:path';
import type { ServedFile } from './file-response.ts';

/** The kinds of file a built page may hold, by ending; a file of any other kind is not served. */
const TYPES: ReadonlyMap<string, string> = new Map([
  ['.html', 'text/html; charset=utf-8'],
  ['.js', 'text/javascript; charset=utf-8'],
  ['.css', 'text/css; charset=utf-8'],
  ['.json', 'application/json'],
  ['.svg', 'image/svg+xml'],
  ['.png', 'image/png'],
  ['.webp', 'image/webp'],
  ['.woff2', 'font/woff2'],
  ['.bin', 'application/octet-stream'],
  ['.wasm', 'application/wasm'],
  ['.glb', 'model/gltf-binary'],
]);

/** A path whose parts are plain names: it cannot leave the folder, nor name a hidden file. */
const PLAIN_PATH: RegExp = /^(\/[\w-][\w.-]*)+$/;

/** A name that carries a hash of its content, as the bundler writes it: `assets/index-C7f2xw1a.js`. */
const HASHED: RegExp = /^\/assets\/.+-[\w-]{8}\.\w+$/;

/** Gives the file of the built page at a path of the address (`/` is `index.html`), or null when there is none. */
export async function findPageFile(folder: string, pathname: string): Promise<ServedFile | null> {
  const path = pathname === '/' ? '/index.html' : pathname;
  const type = TYPES.get(extname(path));
  if (type === undefined || !PLAIN_PATH.test(path)) return null;
  const file = join(folder, path);
  const found = await stat(file).catch(ignoreMissing);
  if (found === null || !found.isFile()) return null;
  const caching = HASHED.test(path) ? 'max-age=31536000, immutable' : 'no-cache';
  return { file, bytes: found.size, type, caching };
}

function ignoreMissing(error: NodeJS.ErrnoException): null {
  if (error.code === 'ENOENT' || error.code === 'ENOTDIR' || error.code === 'ENAMETOOLONG')
    return null;
  throw error;
}
