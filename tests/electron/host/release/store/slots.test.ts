import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  decodeSlot,
  encodeSlot,
  SLOT_BYTES,
} from '../../../../../electron/host/release/store/slots.ts';
import {
  EMPTY_STATE,
  type InstalledRelease,
  MOST_EARLIER,
  MOST_HELD,
  MOST_SIGNERS,
  parseState,
  type StoreState,
} from '../../../../../electron/host/release/store/store-state.ts';

const HASH = 'f'.repeat(64);
const LARGE = Number.MAX_SAFE_INTEGER;

const LARGEST_RELEASE: InstalledRelease = {
  version: LARGE,
  id: 'a'.repeat(59),
  contentHash: HASH,
  manifest: { sha256: HASH, bytes: LARGE },
  signedBy: Array.from({ length: MOST_SIGNERS }, () => '展'.repeat(40)),
  signedAt: LARGE,
  installedAt: LARGE,
};

const LARGEST: StoreState = {
  format: 1,
  generation: LARGE,
  active: LARGEST_RELEASE,
  earlier: Array.from({ length: MOST_EARLIER }, () => LARGEST_RELEASE),
  staged: LARGEST_RELEASE,
  trial: { version: LARGE, startsLeft: 3 },
  held: Array.from({ length: MOST_HELD }, () => ({ version: LARGE, why: 'rehearsal' as const })),
  metadata: HASH,
  floor: { root: LARGE, timestamp: LARGE, snapshot: LARGE, targets: LARGE },
  trustedTime: LARGE,
};

describe('a slot', () => {
  test('holds the largest state there can be', () => {
    expect(encodeSlot(LARGEST).byteLength).toBe(SLOT_BYTES);
    expect(decodeSlot(encodeSlot(LARGEST))).toEqual(LARGEST);
  });

  test('can be read by a person', () => {
    const text = new TextDecoder().decode(encodeSlot({ ...EMPTY_STATE, generation: 7 }));
    expect(text).toMatch(/^zhanting-state [0-9a-f]{64}\n\{"format":1,"generation":7,/);
  });

  test('that was never written is blank, and so is one that is too short', () => {
    expect(decodeSlot(new Uint8Array(SLOT_BYTES))).toBe('blank');
    expect(decodeSlot(encodeSlot(EMPTY_STATE).subarray(1))).toBe('blank');
  });

  test('with any byte changed is torn: 5,000 of them', () => {
    const slot = encodeSlot(LARGEST);
    fc.assert(
      fc.property(fc.nat(SLOT_BYTES - 1), fc.integer({ min: 1, max: 255 }), (at, by) => {
        const changed = slot.with(at, ((slot[at] ?? 0) + by) % 256);
        expect(decodeSlot(changed)).toBe('torn');
      }),
      { numRuns: 5000 },
    );
  });

  test('with anything after any sector is torn or what it was', () => {
    const [before, after] = [encodeSlot(EMPTY_STATE), encodeSlot(LARGEST)];
    for (let at = 512; at < SLOT_BYTES; at += 512) {
      const torn = Uint8Array.from([...after.subarray(0, at), ...before.subarray(at)]);
      const kept = torn.every((byte, index) => byte === after[index]);
      expect(decodeSlot(torn)).toEqual(kept ? LARGEST : 'torn');
    }
  });
});

test('JSON that is no state is none: 3,000 of them, and nothing throws', () => {
  fc.assert(
    fc.property(fc.constantFrom(...Object.keys(LARGEST)), fc.jsonValue(), (key, value) => {
      const changed = { ...LARGEST, [key]: value };
      const read = parseState(changed);
      if (read !== null) expect(read).toEqual(changed);
      expect(parseState({ ...LARGEST, [`${key}x`]: value })).toBeNull();
    }),
    { numRuns: 3000 },
  );
});
