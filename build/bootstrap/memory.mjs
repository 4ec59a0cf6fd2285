import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** How long a download that failed is not tried again by itself, in milliseconds: a day. */
export const REMEMBERED_MS = 24 * 60 * 60 * 1000;

/**
 * Whether a download of `what` failed less than a day before `now`.
 * @param {string} file where failures are remembered
 * @param {string} what such as `electron 45.4.1`: another version is tried at once
 * @param {number} now milliseconds since 1970
 */
export function failedLately(file, what, now) {
  const at = remembered(file)[what];
  return typeof at === 'number' && at <= now && now - at < REMEMBERED_MS;
}

/**
 * @param {string} file
 * @param {string} what
 * @param {number} now
 */
export function rememberFailure(file, what, now) {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, `${JSON.stringify({ ...remembered(file), [what]: now })}\n`);
}

/** @param {string} file */
export function forgetFailures(file) {
  rmSync(file, { force: true });
}

/**
 * @param {string} file
 * @returns {Record<string, unknown>}
 */
function remembered(file) {
  try {
    const read = JSON.parse(readFileSync(file, 'utf8'));
    return typeof read === 'object' && read !== null ? read : {};
  } catch {
    // Not there, or cut off by a power failure: nothing is remembered.
    return {};
  }
}
