import { failed, ok, type Result } from '../../assets/schema/result.ts';

/** Reads the body of a request as JSON, `undefined` where it is none; stops as soon as it is longer than `maxBytes`. */
export async function readJsonBody(
  request: Request,
  maxBytes: number,
): Promise<Result<unknown, 'too-long'>> {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of request.body ?? []) {
    bytes += chunk.byteLength;
    if (bytes > maxBytes) return failed(['too-long']);
    chunks.push(chunk);
  }
  return ok(parseJson(Buffer.concat(chunks).toString('utf8')));
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined; // Not JSON, so nothing that a schema lets pass.
  }
}
