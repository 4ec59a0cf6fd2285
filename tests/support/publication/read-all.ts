import type { Medium } from '../../../electron/host/release/medium.ts';

/** A file of a medium as text, from a byte on. Throws where it does not open, or stops half-way. */
export async function readAll(
  medium: Medium,
  path: string,
  bytes: number,
  from: number,
): Promise<string> {
  const opened = await medium.open(path, bytes, from);
  if (!opened.ok) throw new Error(JSON.stringify(opened.problems));
  return Buffer.concat(await collect(opened.value)).toString('utf8');
}

/** Everything that comes, in its pieces: copies, for the memory of a piece may be used again. */
export async function collect(coming: AsyncIterable<Uint8Array>): Promise<readonly Uint8Array[]> {
  const parts: Uint8Array[] = [];
  for await (const part of coming) parts.push(Uint8Array.from(part));
  return parts;
}
