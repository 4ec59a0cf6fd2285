import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { OUTPUT, PAGE, prepare } from '../../build/preparations.ts';

/** Long enough to bundle the page on a busy machine; nothing to do when it is bundled already. */
const LIMIT_MS = 120_000;

/**
 * Addresses that stand in the libraries and are never fetched: names of dialects, pages that a message sends its reader
 * to, a package's own description. What is not listed here might be an
 * errand, and so would be React made for developers, who are sent to react.dev/warnings.
 */
const NEVER_FETCHED = [
  /^http:\/\/www\.w3\.org\//,
  /^https:\/\/react\.dev\/(errors|link)\//,
  /^https:\/\/github\.com\/[\w./#-]+$/,
  /^https:\/\/(docs\.)?pmnd\.rs\//,
  /^https:\/\/opencollective\.com\/react-three-fiber$/,
];

const ADDRESS = /\b(?:https?|wss?):\/\/[^\s"'`<>()\\]+/g;

const files = new Map<string, string>();

beforeAll(async () => {
  expect(await prepare(PAGE)).toBe(true);
  const folder = join(OUTPUT, 'page');
  for (const name of await readdir(folder, { recursive: true }))
    if (/\.(html|js|css)$/.test(name)) files.set(name, await readFile(join(folder, name), 'utf8'));
}, LIMIT_MS);

test('the page carries three once', () => {
  const revision = [...files.values()].flatMap(
    (text) => text.match(/\bREVISION\b|__THREE__=/g) ?? [],
  );
  expect(revision).toHaveLength(1);
});

test('the page names no address that could be fetched', () => {
  const addresses = [...files.values()].flatMap((text) => text.match(ADDRESS) ?? []);
  const errands = addresses.filter((found) => !NEVER_FETCHED.some((fine) => fine.test(found)));
  expect(errands).toEqual([]);
});

test('the mark that is seen first is the one that the page draws later', async () => {
  const drawn = await readFile(join(import.meta.dirname, '../../renderer/ui/Logo.tsx'), 'utf8');
  const lines = (text: string) => [...text.matchAll(/\bd="([^"]+)"/g)].map(([, line]) => line);
  expect(lines(files.get('index.html') ?? '')).toEqual(lines(drawn));
  expect(lines(drawn)).toHaveLength(2);
});

test('everything the page starts with lies beside it, but for the one answer of the kiosk it asks for ahead', () => {
  const page = files.get('index.html') ?? '';
  const links = [...page.matchAll(/(?:src|href)="([^"]*)"/g)].map(([, link]) => link);
  const asked = links.filter((link) => link?.startsWith('/'));
  // The release is fetched on a thread of its own, which takes nothing from what its page has asked for.
  expect(asked).toEqual(['/api/kiosk']);
  const beside = links.filter((link) => !link?.startsWith('/'));
  expect(beside.length).toBeGreaterThan(1);
  for (const link of beside) expect(link).toMatch(/^(\.\/assets\/|data:,$)/);
  expect(page, 'the security policy allows no script in the page').not.toMatch(
    /<script(?![^>]*src=)/,
  );
});
