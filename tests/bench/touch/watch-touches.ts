/** One touch as the page met it; times in milliseconds from the moment the glass was touched, or the finger lifted. */
export interface Met {
  /** Counts up with every touch; its answer bears it in the trace. */
  readonly number: number;
  /** The classes of the control that was hit; `canvas` for the hall, empty for anything else. */
  readonly hit: string;
  /** Until the touched place looked otherwise on the glass; Infinity: never while the finger rested. */
  look: number;
  /** From the lifted finger until something else stood on the glass; NaN: nothing was asked for. */
  screen: number;
  /** From the finger's first move that is a drag until the hall was drawn turned; NaN: it did not move. */
  turn: number;
}

declare global {
  interface Window {
    /** The touches since the last call. */
    readonly takeTouches: () => Met[];
  }
}

/**
 * Runs in the page, before its own scripts, and is handed over as text: it may use nothing from outside.
 *
 * A touch is timed from the event's own time stamp, which the browser process gives when the touch comes in: waiting for a
 * busy page counts. It ends with the frame in which the look has changed. Two clocks are read, the later one holds:
 * - after each frame the computed look is compared with the one before the touch, so that neither a mark that no style
 *   shows nor a transition that has not moved yet is taken for an answer (a `MutationObserver` would take both);
 * - Event Timing says when the first frame after the handlers was presented, with the compositor's part, which a page
 *   cannot see by itself; but not what was in that frame, and only from 16 ms on, rounded to 8. A browser without a window
 *   may leave out a frame that nobody looks at, and then names the next one: what was presented only after the finger
 *   had lifted, or never, says nothing. In its place the page's own frame counts, and one more for its way to the glass.
 */
export function watchTouches(): void {
  const GIVEN_UP_MS = 2000;
  const DRAG_PX = 60;
  const FRAME_MS = 1000 / 60;
  const met: (Met & { down: number; up: number; x: number })[] = [];
  const presented = new Map<number, number>();
  const paint = (element: Element): string => {
    const { backgroundColor, color, borderColor, boxShadow, opacity, transform } =
      getComputedStyle(element);
    return [backgroundColor, color, borderColor, boxShadow, opacity, transform].join();
  };
  const afterFrame = (then: () => void) =>
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = then;
      port2.postMessage(null);
    });
  const whenShown = (from: number, shows: () => boolean, told: (ms: number) => void) => {
    const check = () => {
      const ms = performance.now() - from;
      if (shows()) told(ms);
      else if (ms < GIVEN_UP_MS) afterFrame(check);
    };
    afterFrame(check);
  };
  let screens = 0;
  let number = 0;
  const isOfPress = ({ attributeName, target }: MutationRecord) =>
    attributeName === 'data-pressed' ||
    (target instanceof Element && target.closest('.touch-mark') !== null);
  new MutationObserver((changes) => {
    if (!changes.every(isOfPress)) screens += 1;
  }).observe(document, { subtree: true, childList: true, attributes: true, characterData: true });

  addEventListener(
    'pointerdown',
    ({ target, timeStamp, clientX }) => {
      if (!(target instanceof Element)) return;
      const control = target.closest('button');
      const look = () => {
        const marks = document.querySelectorAll('.touch-mark[data-pressed]');
        return [...(control ? [control] : []), ...marks].map(paint).join();
      };
      const before = look();
      number += 1;
      const touch = {
        number,
        hit: control?.className ?? (target instanceof HTMLCanvasElement ? 'canvas' : ''),
        ...{ look: Number.POSITIVE_INFINITY, screen: Number.NaN, turn: Number.NaN },
        ...{ down: timeStamp, up: 0, x: clientX },
      };
      met.push(touch);
      const shows = () => touch.up === 0 && look() !== before;
      whenShown(timeStamp, shows, (ms) => {
        touch.look = ms;
        performance.measure(`touch-look ${touch.number}`, { start: timeStamp });
      });
    },
    true,
  );
  addEventListener(
    'pointerup',
    ({ timeStamp }) => {
      const touch = met.at(-1);
      if (!touch) return;
      touch.up = timeStamp;
      const before = screens;
      const shows = () => screens > before;
      whenShown(timeStamp, shows, (ms) => {
        touch.screen = ms;
      });
    },
    true,
  );
  let drawn = 0;
  const gl = WebGL2RenderingContext.prototype as unknown as Record<
    string,
    (...a: unknown[]) => void
  >;
  for (const name of ['drawArrays', 'drawElements', 'drawElementsInstanced']) {
    const draw = gl[name];
    gl[name] = function (...args) {
      drawn += 1;
      draw?.apply(this, args);
    };
  }
  addEventListener(
    'pointermove',
    ({ timeStamp, clientX }) => {
      const touch = met.at(-1);
      if (!touch || touch.up > 0 || !Number.isNaN(touch.turn)) return;
      if (Math.abs(clientX - touch.x) < DRAG_PX) return;
      touch.turn = Number.POSITIVE_INFINITY;
      const before = drawn;
      const shows = () => drawn > before;
      whenShown(timeStamp, shows, (ms) => {
        touch.turn = ms;
        performance.measure(`touch-turn ${touch.number}`, { start: timeStamp });
      });
    },
    true,
  );
  const observer = new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries()) presented.set(startTime, duration);
  });
  observer.observe({ type: 'event', durationThreshold: 16 } as PerformanceObserverInit);
  const later = (ms: number, from: number, until: number) => {
    const known = presented.get(from) ?? Number.POSITIVE_INFINITY;
    return known < until - from ? Math.max(ms, known) : ms + FRAME_MS;
  };
  const takeTouches = () =>
    met.splice(0).map(({ number: n, hit, look, screen, turn, down, up }) => ({
      number: n,
      hit,
      turn,
      look: later(look, down, up || Number.POSITIVE_INFINITY),
      screen: later(screen, up, Number.POSITIVE_INFINITY),
    }));
  Object.defineProperty(window, 'takeTouches', { value: takeTouches });
}
