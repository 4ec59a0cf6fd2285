import type { BoothKind } from '#core/booth-kind.ts';

/** The order in which the baked forms lie in their file. */
export const BAKED_ORDER: readonly (BoothKind | 'far')[] = [
  'portal',
  'rotunda',
  'island',
  'pavilion',
  'theatre',
  'wall',
  'far',
];
