import { createReadStream } from 'node:fs';
import type { ByteRange } from './byte-range.ts';

/** How much is read at once, in bytes: large enough for fast media, small enough to stop quickly. */
const CHUNK_BYTES: number = 256 * 1024;

/**
 * The bytes of a file as a stream. The file is opened when the first byte is asked for and closed at the end, on an error,
 * and when the reader goes away; nothing is read ahead. Fails when the file has become shorter than the range.
 */
export function fileBody(file: string, range: ByteRange): ReadableStream<Uint8Array> {
  let chunks: AsyncIterator<Buffer> | undefined;
  let left = range.end - range.start + 1;
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        chunks ??= openChunks(file, range);
        const next = await chunks.next();
        if (next.done !== true) {
          left -= next.value.byteLength;
          controller.enqueue(next.value);
        } else if (left === 0) controller.close();
        else
          controller.error(new Error(`${file} is ${left} bytes shorter than when it was opened`));
      },
      // The only sign that the page has gone: Electron gives a request no abort signal.
      async cancel() {
        await chunks?.return?.();
      },
    },
    { highWaterMark: 0 },
  );
}

function openChunks(file: string, { start, end }: ByteRange): AsyncIterator<Buffer> {
  return createReadStream(file, { start, end, highWaterMark: CHUNK_BYTES })[Symbol.asyncIterator]();
}
