import { delimiter, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder that holds package.json. */
export const ROOT = fileURLToPath(new URL('../..', import.meta.url)).replace(/[\\/]$/, '');

/** Where what was made or learnt on this machine is kept; safe to delete. */
export const CACHE = join(ROOT, 'build/.cache');

/**
 * The Node 24 that the package `node` brings.
 * @param {string} root the folder that holds package.json
 */
export function nodeOf(root) {
  const ending = process.platform === 'win32' ? '.exe' : '';
  return join(root, 'node_modules/node/bin', `node${ending}`);
}

/**
 * The environment for everything that runs under Node 24: its tools are found first.
 * @param {string} root the folder that holds package.json
 * @returns {NodeJS.ProcessEnv}
 */
export function environmentOf(root) {
  const own = [join(root, 'node_modules/node/bin'), join(root, 'node_modules/.bin')];
  return { ...process.env, PATH: [...own, process.env.PATH ?? ''].join(delimiter) };
}

/**
 * A path as the person typed it, made absolute: npm changes into the package's folder, so it is
 * taken from where they stood.
 * @param {string} typed
 */
export function typedPath(typed) {
  return resolve(process.env.INIT_CWD ?? process.cwd(), typed);
}
