import { describe, expect, it } from 'vitest';
import { parseManifest } from '#schema/manifest.ts';
import { isExhibitionId, showableId } from '../../../build/content/exhibition/exhibition-id.ts';

const HASH = '0'.repeat(64);

/** Whether a kiosk reads a manifest of an exhibition with an id. */
function isReadByKiosk(id: string): boolean {
  return parseManifest({ format: 1, id, minApp: '0.1.0', contentHash: HASH, files: [] }).ok;
}

describe('the id of an exhibition', () => {
  it.each([
    ...['my-exhibition', 'a', '7', '2026.spring_hall', 'a'.repeat(59)],
    ...['', 'A', '展览', 'my exhibition', '-a', '.a', '..', 'a/b', 'a\\b', 'a\n', 'a'.repeat(60)],
  ])('is good for the checker exactly when it is good for a kiosk: %j', (id) => {
    expect(isExhibitionId(id)).toBe(isReadByKiosk(id));
  });

  it('gives way to another in a draft that only its author looks at', () => {
    expect(isReadByKiosk(showableId('我的展览'))).toBe(true);
    expect(showableId('mine')).toBe('mine');
  });
});
