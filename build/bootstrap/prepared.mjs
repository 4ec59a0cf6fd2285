import { spawn } from 'node:child_process';
import { environmentOf, nodeOf, typedPath } from './places.mjs';

/**
 * Where the prepared exhibition and page are; absolute folders.
 * @typedef {{ readonly release: string, readonly page: string }} Prepared
 */

/**
 * Prepares the exhibition and the page under Node 24; what it does, and what is wrong, it says itself.
 * @param {string} root the folder that holds package.json
 * @param {readonly string[]} args of build/prepare.ts
 * @returns {Promise<Prepared | null>} null when it failed
 */
export function prepare(root, args) {
  return new Promise((resolve) => {
    const child = spawn(nodeOf(root), ['build/prepare.ts', ...args], {
      cwd: root,
      env: environmentOf(root),
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let answer = '';
    child.stdout.setEncoding('utf8').on('data', (text) => {
      answer += text;
    });
    child.on('error', () => resolve(null));
    child.on('close', (code) => resolve(code === 0 ? JSON.parse(answer) : null));
  });
}

/**
 * What to prepare for what the person asked for.
 * @param {import('./flags.mjs').Wishes} wishes
 * @returns {readonly string[]} arguments of build/prepare.ts
 */
export function preparation({ content }) {
  return content === null ? [] : ['--content', typedPath(content)];
}
