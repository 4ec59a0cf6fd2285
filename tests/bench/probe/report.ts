/** What one animation frame asked of WebGL, and what its JavaScript took. */
export interface FrameCost {
  /** Draw calls; a multi-draw is one. */
  draws: number;
  /** Items within multi-draw calls. */
  items: number;
  triangles: number;
  /** Bytes handed over for textures and buffers. */
  uploaded: number;
  /** Draw calls onto the glass, not into a texture. */
  onGlass: number;
  /** Milliseconds inside animation callbacks. */
  js: number;
}

/** What lives on the graphics card, counted from the calls: made, not deleted, its context not lost. */
export interface Alive {
  textures: number;
  textureBytes: number;
  buffers: number;
  bufferBytes: number;
  programs: number;
  renderbufferBytes: number;
}

/** What the wrapper round WebGL answers, as `window.bench`. */
export interface Bench {
  /** From now on frames are kept; what was kept before is forgotten. */
  readonly record: () => void;
  /** The frames kept, which are then forgotten; nothing is kept any more. */
  readonly taken: () => readonly FrameCost[];
  /** Frames that drew anything since the page was opened. */
  readonly drawnFrames: () => number;
  /** Milliseconds from navigation to the end of the first frame drawn onto the glass; 0 before it. */
  readonly firstFrameMs: () => number;
  readonly alive: () => Alive;
  /** The most bytes of textures alive at any moment. */
  readonly mostTextureBytes: () => number;
  /** Milliseconds since anything was drawn; 0 while the page waits for a frame it has asked for. */
  readonly quietMs: () => number;
  /** Milliseconds since anything new came: was fetched, made on the card, or painted into a texture. */
  readonly settledMs: () => number;
  /** Whether a hall says it stands and has drawn a frame on a context that lives. */
  readonly isStanding: () => boolean;
}

declare global {
  interface Window {
    readonly bench: Bench;
    /**
     * Set before the wrapper. `draws`: draw calls are counted and then dropped, so that rasterising distorts no time;
     * `all`: clearing is dropped as well, and the browser has nothing new to put on the glass.
     */
    readonly benchDrops?: 'draws' | 'all';
  }
}
