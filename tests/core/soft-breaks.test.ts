import { expect, test } from 'vitest';
import { withSoftBreaks } from '#core/soft-breaks.ts';

const shown = (text: string) => withSoftBreaks(text).replaceAll('\u00ad', '|');

test.each([
  ['All-analog photoelectronic chip', 'All-analog photo|electronic chip'],
  ['Microelectronics', 'Micro|electronics'],
  ['neurotransmission', 'neuro|transmission'],
])('%s may be broken after its first part', (text, broken) => {
  expect(shown(text)).toBe(broken);
});

test.each([
  'photonic',
  'International',
  'interface',
  'Metaverse',
  'Biology',
  'aphotoelectric',
  '光电子器件',
])('%s is short enough, or has no such part', (text) => {
  expect(shown(text)).toBe(text);
});
