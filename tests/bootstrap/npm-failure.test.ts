import { expect, test } from 'vitest';
import { whyNpmFailed } from '../../build/bootstrap/npm-failure.mjs';
import { oldNode } from '../../build/bootstrap/packages.mjs';

test.each([
  ['npm error code ENOTFOUND\nnpm error network request to … failed', 'registry cannot be reached'],
  ['npm error code EAI_AGAIN', 'registry cannot be reached'],
  ['npm error code SELF_SIGNED_CERT_IN_CHAIN', 'not trusted'],
  ['npm error code ENOSPC', 'disk is full'],
  ['npm error code EACCES\nnpm error path /home/a', 'cannot be written'],
  ['npm error code E404', 'lacks a package'],
])('%j is told in one sentence', (output, sentence) => {
  const { zh, en } = whyNpmFailed(1, output);
  expect(en).toContain(sentence);
  expect(zh).toMatch(/[\u4e00-\u9fff]/);
  expect(`${zh}${en}`).not.toContain('\n');
});

test('an unknown failure still says where to read more', () => {
  expect(whyNpmFailed(7, 'boom').en).toContain('build/.cache/npm-install.log');
});

test('a machine without npm is told so', () => {
  expect(whyNpmFailed(127, '').en).toContain('npm was not found');
});

test('only a Node older than 20 is refused', () => {
  expect(oldNode('18.20.4')?.en).toContain('18.20.4');
  expect(oldNode('20.0.0')).toBeNull();
  expect(oldNode('24.21.0')).toBeNull();
});
