/** The shapes by which zones differ besides colour and number, for those who see colours otherwise. */
export const PATTERNS = [
  'dots',
  'stripes',
  'waves',
  'grid',
  'rings',
  'leaves',
  'steps',
  'weave',
] as const;
/** A zone's pattern. */
export type Pattern = (typeof PATTERNS)[number];
