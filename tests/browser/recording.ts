import type { Page } from '@playwright/test';

/** Name of the made recording: what its SHA-256 would be. */
const NAME = 'f'.repeat(64);
/** Samples a second, and how long it lasts in seconds. */
const RATE = 8000;
const SECONDS = 30;

/** Puts a recording into the first page of an exhibit, for this browser page only. */
export async function addRecording(page: Page, exhibit: string): Promise<void> {
  await page.route('**/content/exhibition.json', async (route) => {
    const response = await route.fetch();
    const exhibition = await response.json();
    const path = `media/${NAME}.wav`;
    const file = { path, bytes: silence().length };
    exhibition.media[NAME] = { kind: 'recording', type: 'audio/wav', file };
    for (const each of exhibition.exhibits) {
      if (each.id !== exhibit) continue;
      for (const pages of Object.values(each.pages) as { children: unknown[] }[][])
        pages[0]?.children.push({ type: 'media', media: NAME, alt: '讲解' });
    }
    await route.fulfill({ response, json: exhibition });
  });
  await page.route(`**/content/media/${NAME}.wav`, (route) =>
    route.fulfill({ body: silence(), contentType: 'audio/wav' }),
  );
}

/** A recording of nothing: a WAV file with 8 bits a sample. */
function silence(): Buffer {
  const length = RATE * SECONDS;
  const head = Buffer.alloc(44);
  head.write('RIFF', 0);
  head.writeUInt32LE(36 + length, 4);
  head.write('WAVEfmt ', 8);
  head.writeUInt32LE(16, 16);
  head.writeUInt16LE(1, 20);
  head.writeUInt16LE(1, 22);
  head.writeUInt32LE(RATE, 24);
  head.writeUInt32LE(RATE, 28);
  head.writeUInt16LE(1, 32);
  head.writeUInt16LE(8, 34);
  head.write('data', 36);
  head.writeUInt32LE(length, 40);
  return Buffer.concat([head, Buffer.alloc(length, 128)]);
}
