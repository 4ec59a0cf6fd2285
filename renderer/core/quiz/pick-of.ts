/** A number from 0 below `count` that a text stands for: the same text, the same number (FNV-1a). */
export function pickOf(count: number, text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i += 1)
    hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193) >>> 0;
  // The last bits of this sum vary least: mix the first ones in.
  return ((hash ^ (hash >>> 15)) >>> 0) % count;
}
