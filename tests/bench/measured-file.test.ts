import { expect, test } from 'vitest';
import { renewSections } from './measured-file.ts';

const BOTH = renewSections('', { hall: 'Hall of old.\n\n| a |', content: 'Compiler of old.' });

test('a part not run this time keeps its section', () => {
  const renewed = renewSections(BOTH, { hall: 'New hall.' });
  expect(renewed).toContain('## The hall\n\nNew hall.\n');
  expect(renewed).toContain('## The content compiler\n\nCompiler of old.\n');
  expect(renewed).not.toContain('Hall of old');
});

test('writing the same again changes nothing', () => {
  expect(renewSections(BOTH, {})).toBe(BOTH);
  expect(renewSections(BOTH, { content: 'Compiler of old.' })).toBe(BOTH);
});

test('sections stand in the order of the parts, whichever was run first', () => {
  const content = renewSections('', { content: 'C' });
  const both = renewSections(content, { hall: 'H' });
  expect(both.indexOf('## The hall')).toBeLessThan(both.indexOf('## The content compiler'));
});

test('what stood there before there were sections goes', () => {
  expect(renewSections('# Measured\n\n| old | table |', { content: 'C' })).not.toContain('old');
});
