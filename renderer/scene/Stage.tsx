import { type ReactNode, useCallback, useEffect, useRef, useState } from 'react';
import type { Frame } from '#core/framing.ts';
import type { HallForms } from '../form/hall/hall-forms.ts';
import { sessionNow } from '../state/session-clock.ts';
import type { VisitStore } from '../state/visit-store.ts';
import type { Look } from './camera/look.ts';
import { type MountedHall, mountHall } from './mount-hall.ts';
import { takeCanvas } from './prepare-canvas.ts';
import { useHallTouch } from './use-hall-touch.ts';

/** After a lost context that nobody restored, the hall tries again by itself after this long, in milliseconds. */
const RETRY_MS = 5000;

/** The hall on the glass. A lost context takes it away and brings it back; the canvas is never seen by assistive technology. */
export function Stage(props: {
  store: VisitStore;
  forms: Promise<HallForms>;
  stage: Frame;
  mm: number;
  hidden: boolean;
}): ReactNode {
  const { store, forms, stage, mm, hidden } = props;
  const [attempt, setAttempt] = useState(0);
  const again = useCallback(() => setAttempt((n) => n + 1), []);
  return (
    <div className="stage" aria-hidden="true" hidden={hidden}>
      <HallCanvas key={attempt} store={store} forms={forms} stage={stage} mm={mm} onLost={again} />
    </div>
  );
}

function HallCanvas(props: {
  store: VisitStore;
  forms: Promise<HallForms>;
  stage: Frame;
  mm: number;
  onLost: () => void;
}): ReactNode {
  const { store, forms, stage, mm, onLost } = props;
  const glass = useRef<HTMLDivElement>(null);
  const veil = useRef<HTMLDivElement>(null);
  const look = useRef<Look>({ yaw: 0, pitch: 0 });
  const hall = useRef<MountedHall | null>(null);
  const touch = useHallTouch(store, hall, look.current, mm);

  useEffect(() => {
    const surface = takeCanvas();
    surface.dataset.booths = '';
    glass.current?.append(surface);
    let covered = 0;
    const cover = (part: number) => {
      if (part === covered || !veil.current) return;
      covered = part;
      veil.current.style.opacity = String(part);
    };
    const forget = watchContext(surface, store, onLost);
    hall.current = mountHall(surface, store, forms, look.current, cover);
    return () => {
      forget();
      hall.current?.unmount();
      hall.current = null;
      surface.remove();
    };
  }, [store, forms, onLost]);

  useEffect(() => {
    hall.current?.show(stage);
  }, [stage]);

  return (
    <>
      <div ref={glass} className="glass" {...touch} />
      <div ref={veil} className="veil" />
    </>
  );
}

/** Hears of a lost context: says so at once, and asks for a fresh hall when it is restored or after a while. */
function watchContext(
  surface: HTMLCanvasElement,
  store: VisitStore,
  again: () => void,
): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const lost = (event: Event) => {
    event.preventDefault();
    store.dispatch({ kind: 'hallChanged', hall: 'lost', now: sessionNow() });
    timer = setTimeout(again, RETRY_MS);
  };
  surface.addEventListener('webglcontextlost', lost);
  surface.addEventListener('webglcontextrestored', again);
  return () => {
    clearTimeout(timer);
    surface.removeEventListener('webglcontextlost', lost);
    surface.removeEventListener('webglcontextrestored', again);
  };
}
