import { expect, test } from 'vitest';
import { NOTHING_KEPT } from '../../../../../electron/host/release/guard/refresh-order.ts';
import { safeRefresh } from '../../../../../electron/host/release/guard/safe-refresh.ts';
import { kioskForEach } from '../../../../support/publication/kiosk-for-each.ts';
import { DAY, SIGNED_AT, sha256 } from '../../../../support/publication/make-publication.ts';
import { memoryMedium } from '../../../../support/publication/memory-medium.ts';

const at = kioskForEach();

test('a publication is accepted and tells what it offers, by whom, and until when', async () => {
  const medium = memoryMedium(at.house.publish({ version: 3 }));
  const seen = await safeRefresh({
    medium,
    kept: NOTHING_KEPT,
    shippedRoot: at.house.root,
    now: SIGNED_AT + DAY,
    buildTime: SIGNED_AT - DAY,
    scratch: at.kiosk.scratch,
  });
  const manifest = '{"release":3}';
  expect(seen).toMatchObject({
    ok: true,
    value: {
      version: 3,
      manifest: { name: 'hall.json', bytes: manifest.length, sha256: sha256(manifest) },
      signedBy: ['发布电脑一'],
      signedAt: SIGNED_AT,
      expiresAt: SIGNED_AT + 400 * DAY,
      floor: { root: 1, timestamp: 3, snapshot: 3, targets: 3 },
      trustedTime: SIGNED_AT + DAY,
    },
  });
  const names = seen.ok ? [...seen.value.metadata.keys()] : [];
  expect(names).toEqual(['1.root.json', 'timestamp.json', '3.snapshot.json', '3.targets.json']);
});

test('the same publication again, and then the next one, are accepted', async () => {
  expect(await at.kiosk.sees(at.house.publish({ version: 1 }))).toBe('ok 1');
  const second = at.house.publish({ version: 2 });
  expect(await at.kiosk.sees(second)).toBe('ok 2');
  expect(await at.kiosk.sees(second)).toBe('ok 2');
});
