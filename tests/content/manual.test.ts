import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  EXHIBIT_KEYS,
  EXHIBITION_KEYS,
  FACT_KEYS,
  type KeyTable,
  LAYOUT_KEYS,
} from '#schema/authored/key-tables.ts';
import { ICONS } from '#schema/exhibition.ts';
import { PATTERNS } from '#schema/patterns.ts';
import { builtIn } from '../../build/content/exhibition/interface-words.ts';

const MANUAL = readFileSync(join(import.meta.dirname, '../../docs/content.md'), 'utf8');

function namesIn(table: KeyTable): readonly string[] {
  return Object.entries(table).flatMap(([key, { aliases, inside }]) => [
    key,
    ...aliases,
    ...(inside ? namesIn(inside) : []),
  ]);
}

describe('the manual for curators', () => {
  it.each([
    ['exhibition.yaml', EXHIBITION_KEYS],
    ['layout.yaml', LAYOUT_KEYS],
    ['index.md', EXHIBIT_KEYS],
    ['facts.yaml', FACT_KEYS],
  ] as const)('names every key that may be written in %s, with all its names', (_, table) => {
    expect(namesIn(table).filter((name) => !MANUAL.includes(name))).toEqual([]);
  });

  it('names every icon and pattern', () => {
    expect([...ICONS, ...PATTERNS].filter((name) => !MANUAL.includes(`\`${name}\``))).toEqual([]);
  });

  it('names words of the interface by their true keys, and quotes what they say', () => {
    const [, section = ''] = /### 界面用语\n(.*?)\n## /su.exec(MANUAL) ?? [];
    const rows = section.split('\n').filter((line) => line.startsWith('| `'));
    expect(rows.length).toBeGreaterThan(5);
    for (const row of rows) {
      const [, keys = '', says] = row.split('|').map((cell) => cell.trim());
      const said = keys.split('、').map((key) => builtIn(key.replaceAll('`', ''), 'zh-Hans'));
      expect(said.join('、')).toBe(says);
    }
  });
});
