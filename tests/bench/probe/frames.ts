import { emptyFrame, type Ledger } from './ledger.ts';

/** Groups what is asked of WebGL into animation frames and times their callbacks. Gives the way to say that something was drawn. */
export function watchFrames(ledger: Ledger): { readonly drew: () => void } {
  const native = window.requestAnimationFrame.bind(window);
  let tick = -1;
  const turn = (time: number) => {
    if (time === tick) return;
    tick = time;
    closeFrame(ledger);
  };
  const cancel = window.cancelAnimationFrame.bind(window);
  window.cancelAnimationFrame = (asked) => {
    ledger.asked.delete(asked);
    cancel(asked);
  };
  window.requestAnimationFrame = (callback) => {
    const asked = native((time) => {
      ledger.asked.delete(asked);
      turn(time);
      const from = performance.now();
      try {
        callback(time);
      } finally {
        const now = performance.now();
        ledger.current.js += now - from;
        if (ledger.firstFrameMs === 0 && ledger.current.onGlass > 0) ledger.firstFrameMs = now;
      }
    });
    ledger.asked.add(asked);
    return asked;
  };
  return {
    drew: () => {
      ledger.lastDraw = performance.now();
      // A page that stops drawing asks for no further frame: the last one is closed by one of ours.
      if (ledger.current.draws === 0) native(turn);
    },
  };
}

function closeFrame(ledger: Ledger): void {
  if (ledger.current.draws > 0) {
    ledger.drawnFrames += 1;
    ledger.kept?.push(ledger.current);
  }
  ledger.current = emptyFrame();
}
