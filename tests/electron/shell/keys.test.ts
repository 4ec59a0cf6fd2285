import { expect, test } from 'vitest';
import { isForbiddenKey } from '../../../electron/shell/keys.ts';

const NONE = { control: false, meta: false, alt: false, shift: false };

test.each([
  ['F11', {}],
  ['F12', {}],
  ['F5', {}],
  ['F4', { alt: true }],
  ['Tab', { alt: true }],
  ['ArrowLeft', { alt: true }],
  ['Escape', { control: true }],
  ['Escape', { alt: true }],
  ['I', { control: true, shift: true }],
  ['w', { control: true }],
  ['r', { meta: true }],
  ['q', { meta: true }],
  ['p', { control: true }],
  ['+', { control: true }],
  ['-', { control: true }],
  ['0', { control: true }],
  ['BrowserBack', {}],
  ['LaunchMail', {}],
  ['Power', {}],
])('%s with %j leads out and is swallowed', (key, held) => {
  expect(isForbiddenKey({ key, ...NONE, ...held })).toBe(true);
});

test.each([
  ['a', {}],
  ['F', { shift: true }],
  ['Enter', {}],
  ['Tab', { shift: true }],
  ['Escape', {}],
  ['ArrowLeft', {}],
  ['c', { control: true }],
  ['V', { control: true }],
  ['Control', { control: true }],
])('%s with %j belongs to the visit', (key, held) => {
  expect(isForbiddenKey({ key, ...NONE, ...held })).toBe(false);
});
