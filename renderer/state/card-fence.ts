/** Says whether the graphics card has done what it was told. Without it a page may tell it far more than it can draw, and waits for all of that in the end. */
export interface CardFence {
  /** What is told from now on is asked about. */
  readonly begin: () => void;
  /** Whether all that had been told when this was first asked is done; true where there is no card. */
  readonly isThrough: () => boolean;
}

/** A fence for the card behind a canvas, which may come and go. */
export function createCardFence(canvas: () => HTMLCanvasElement | null): CardFence {
  let sync: WebGLSync | null = null;
  return {
    begin: () => {
      sync = null;
    },
    isThrough: () => {
      const gl = canvas()?.getContext('webgl2') ?? null;
      if (gl === null || gl.isContextLost()) return true;
      if (sync === null) {
        sync = gl.fenceSync(gl.SYNC_GPU_COMMANDS_COMPLETE, 0);
        gl.flush();
      }
      return sync === null || gl.getSyncParameter(sync, gl.SYNC_STATUS) === gl.SIGNALED;
    },
  };
}
