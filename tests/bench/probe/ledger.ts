import type { Alive, FrameCost } from './report.ts';

/** Everything the wrapper writes down. */
export interface Ledger {
  /** The frame that is being drawn. */
  current: FrameCost;
  /** Kept frames; null while none are kept. */
  kept: FrameCost[] | null;
  drawnFrames: number;
  firstFrameMs: number;
  /** When something was last drawn, in milliseconds of the page's clock. */
  lastDraw: number;
  /** Animation frames that the page has asked for and not yet got. */
  readonly asked: Set<number>;
  /** When something new last came: was fetched, made on the card, or painted into a texture. */
  lastArrival: number;
  readonly alive: Alive;
  mostTextureBytes: number;
}

/** A frame that has asked for nothing yet. */
export function emptyFrame(): FrameCost {
  return { draws: 0, items: 0, triangles: 0, uploaded: 0, onGlass: 0, js: 0 };
}

/** Nothing alive. */
export function nothingAlive(): Alive {
  return {
    textures: 0,
    textureBytes: 0,
    buffers: 0,
    bufferBytes: 0,
    programs: 0,
    renderbufferBytes: 0,
  };
}

/** An empty ledger. */
export function openLedger(): Ledger {
  return {
    current: emptyFrame(),
    kept: null,
    drawnFrames: 0,
    firstFrameMs: 0,
    lastDraw: 0,
    asked: new Set(),
    lastArrival: 0,
    alive: nothingAlive(),
    mostTextureBytes: 0,
  };
}

/** Writes down that something new has come. */
export function noteArrival(ledger: Ledger): void {
  ledger.lastArrival = performance.now();
}
