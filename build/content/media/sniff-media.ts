/** What a file is by its first bytes, whatever its name says. */
export type MediaType =
  | 'png'
  | 'jpeg'
  | 'webp'
  | 'avif'
  | 'gif'
  | 'tiff'
  | 'bmp'
  | 'heic'
  | 'svg'
  | 'glb'
  | 'mp4'
  | 'quicktime'
  | 'webm'
  | 'matroska'
  | 'avi'
  | 'mp3'
  | 'ogg'
  | 'm4a'
  | 'wav'
  | 'flac'
  | 'pdf'
  | 'zip';

/** How many bytes from the start of a file are enough to tell what it is. */
export const SNIFF_BYTES = 4096;

/** Signatures at the very start, in Latin-1. */
const STARTS: readonly (readonly [start: string, type: MediaType])[] = [
  ['\x89PNG\r\n\x1a\n', 'png'],
  ['\xff\xd8\xff', 'jpeg'],
  ['GIF87a', 'gif'],
  ['GIF89a', 'gif'],
  ['II*\0', 'tiff'],
  ['MM\0*', 'tiff'],
  ['BM', 'bmp'],
  ['glTF', 'glb'],
  ['ID3', 'mp3'],
  ['OggS', 'ogg'],
  ['fLaC', 'flac'],
  ['%PDF-', 'pdf'],
  ['PK\x03\x04', 'zip'],
];

/** The four letters after `RIFF` and a length. */
const RIFF: ReadonlyMap<string, MediaType> = new Map([
  ['WEBP', 'webp'],
  ['WAVE', 'wav'],
  ['AVI ', 'avi'],
]);

/** The brand of an ISO file (`ftyp`), where it is not simply a film. */
const BRANDS: ReadonlyMap<string, MediaType> = new Map([
  ['avif', 'avif'],
  ['avis', 'avif'],
  ['heic', 'heic'],
  ['heix', 'heic'],
  ['heim', 'heic'],
  ['heis', 'heic'],
  ['hevc', 'heic'],
  ['mif1', 'heic'],
  ['msf1', 'heic'],
  ['qt  ', 'quicktime'],
  ['M4A ', 'm4a'],
  ['M4B ', 'm4a'],
]);

/** An XML declaration and comments may come first; a DOCTYPE is no reason not to see a drawing (and then to refuse it). */
const SVG: RegExp =
  /^(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*)*<(?:svg[\s>/]|!DOCTYPE\s+svg)/;

/** What the bytes are, or null if nothing known begins like that. The first `SNIFF_BYTES` are enough. */
export function sniffMedia(bytes: Uint8Array): MediaType | null {
  const head = Buffer.from(bytes.subarray(0, SNIFF_BYTES)).toString('latin1');
  const known = STARTS.find(([start]) => head.startsWith(start));
  if (known) {
    return known[1];
  }
  if (head.startsWith('RIFF')) {
    return RIFF.get(head.slice(8, 12)) ?? null;
  }
  if (head.slice(4, 8) === 'ftyp') {
    return BRANDS.get(head.slice(8, 12)) ?? avifAmong(head) ?? 'mp4';
  }
  if (head.startsWith('\x1aE\xdf\xa3')) {
    return head.slice(0, 64).includes('webm') ? 'webm' : 'matroska';
  }
  if (isMpegAudio(bytes)) {
    return 'mp3';
  }
  return SVG.test(head) ? 'svg' : null;
}

/** Some pictures name their kind only among the brands that they are also compatible with. */
function avifAmong(head: string): MediaType | null {
  const length = head.charCodeAt(2) * 256 + head.charCodeAt(3);
  return head.slice(16, length).includes('avif') ? 'avif' : null;
}

/** A frame of MPEG audio, layer 3, without an ID3 tag before it. */
function isMpegAudio(bytes: Uint8Array): boolean {
  const [first = 0, second = 0, third = 0] = bytes;
  const isLayer3 = (second & 0xe6) === 0xe2;
  const hasBitrate = (third & 0xf0) !== 0xf0 && (third & 0xf0) !== 0 && (third & 0x0c) !== 0x0c;
  return first === 0xff && isLayer3 && hasBitrate;
}
