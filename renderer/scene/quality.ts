import type { Tier } from '#core/pace.ts';

/** How finely the hall is drawn. The four tiers, from a good graphics card down to none. */
export interface Quality {
  readonly tier: Tier;
  /** Device pixels per CSS pixel while everything is still, at most. */
  readonly pixelRatio: number;
  /** The same while something moves. */
  readonly movingRatio: number;
  readonly antialias: boolean;
  /** Samples along a slanting surface. */
  readonly anisotropy: number;
  /** The floor mirrors the building and the booths near by. */
  readonly mirror: boolean;
  /** Metal, glass and varnish mirror skylight and window. */
  readonly gloss: boolean;
  /** Louvre light flows and hero objects turn. */
  readonly life: boolean;
  /** The width of a booth's picture, in pixels. */
  readonly poster: number;
  /** How many pictures are held at most. */
  readonly posters: number;
  /** How many hero objects stand at most. */
  readonly heroes: number;
  /** The width of the atlas of signs, in pixels. */
  readonly signs: number;
}

/** What each tier draws; `docs/hall.md` says the same in words. */
export const QUALITIES: Readonly<Record<Tier, Quality>> = {
  full: {
    tier: 'full',
    pixelRatio: 1.5,
    movingRatio: 1.25,
    antialias: true,
    anisotropy: 8,
    mirror: true,
    gloss: true,
    life: true,
    poster: 512,
    posters: 40,
    heroes: 16,
    signs: 2048,
  },
  balanced: {
    tier: 'balanced',
    pixelRatio: 1.25,
    movingRatio: 1,
    antialias: true,
    anisotropy: 4,
    mirror: false,
    gloss: true,
    life: true,
    poster: 512,
    posters: 40,
    heroes: 16,
    signs: 2048,
  },
  light: {
    tier: 'light',
    pixelRatio: 1,
    movingRatio: 0.75,
    antialias: false,
    anisotropy: 2,
    mirror: false,
    gloss: false,
    life: true,
    poster: 384,
    posters: 32,
    heroes: 12,
    signs: 2048,
  },
  software: {
    tier: 'software',
    pixelRatio: 0.75,
    movingRatio: 0.5,
    antialias: false,
    anisotropy: 1,
    mirror: false,
    gloss: false,
    life: false,
    poster: 256,
    posters: 32,
    heroes: 8,
    signs: 1024,
  },
};

/** Of the pixels along an edge, the share that is drawn of what nobody sees. */
const UNSEEN = 0.4;

let share = 1;

/** From now on this page draws fewer pixels: what nobody sees need not be sharp. To be said before anything is drawn. */
export function drawUnseen(): void {
  share = UNSEEN;
}

/** Device pixels per CSS pixel, still or moving; never more than the screen has. */
export function pixelRatioOf({ movingRatio, pixelRatio }: Quality, moving: boolean): number {
  return share * Math.min(moving ? movingRatio : pixelRatio, Math.max(1, window.devicePixelRatio));
}
