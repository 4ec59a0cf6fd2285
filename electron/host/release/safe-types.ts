/** The media types a release may hold: none that a browser would run. */
export const SAFE_TYPES: ReadonlySet<string> = new Set([
  'application/json',
  // The building of the hall: numbers only.
  'application/octet-stream',
  'image/webp',
  'model/gltf-binary',
  'video/mp4',
  'video/webm',
  'text/vtt',
  'audio/mpeg',
  'audio/ogg',
  'audio/mp4',
  'audio/wav',
]);
