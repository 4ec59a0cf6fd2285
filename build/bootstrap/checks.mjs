import { join } from 'node:path';

/** The folders with sources. */
const SOURCES = ['assets/schema', 'renderer', 'electron', 'build', 'tests'];

/**
 * The checks that run no test, each a program of node_modules and its arguments. `npm test` runs them, and the
 * architecture tests run these very ones on a copy with faults planted in it.
 * @type {Readonly<Record<'types' | 'lint' | 'promises' | 'dead-code', readonly string[]>>}
 */
const CHECKS = {
  /** Types, and what each layer may know. */
  types: ['tsc', '-b'],
  /** Format, style, and which layer may import which. */
  lint: ['biome', 'check', '--max-diagnostics=200', '--error-on-warnings'],
  /** Promises that nobody waits for. */
  promises: ['oxlint', '--type-aware', ...SOURCES],
  /** Files, exports and packages that nobody uses. */
  'dead-code': ['knip', '--no-progress', '--treat-config-hints-as-errors'],
};

/**
 * How to run one of the checks.
 * @param {keyof typeof CHECKS} check
 * @param {string} root the folder that holds package.json
 * @returns {{ program: string, args: string[] }}
 */
export function checkCommand(check, root) {
  const [name = '', ...args] = CHECKS[check];
  return { program: join(root, 'node_modules/.bin', name), args };
}
