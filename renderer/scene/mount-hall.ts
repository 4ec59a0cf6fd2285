import { createRoot, extend, type RootState } from '@react-three/fiber';
import { createElement } from 'react';
import { Group, MathUtils, type PerspectiveCamera } from 'three';
import type { Frame } from '#core/framing.ts';
import type { Pick } from '#core/pick.ts';
import type { HallForms } from '../form/hall/hall-forms.ts';
import { sessionNow } from '../state/session-clock.ts';
import type { VisitStore } from '../state/visit-store.ts';
import { loadBooths } from './booth/load-booths.ts';
import type { Look } from './camera/look.ts';
import { castRay } from './cast-ray.ts';
import { createRenderer } from './create-renderer.ts';
import { HallScene, type SceneProps } from './HallScene.tsx';
import { watchDaylight } from './light/watch-daylight.ts';
import { beginCard } from './prepare-canvas.ts';
import { watchQuality } from './watch-quality.ts';
import { watchSharpness } from './watch-sharpness.ts';

// Only what the scene writes as elements; everything else it makes itself and hands over as primitives.
extend({ Group });

/** A hall that stands on a canvas. */
export interface MountedHall {
  /** Shows the hall so that this part of the canvas is its picture. */
  readonly show: (stage: Frame) => void;
  /** What lies under a point of the canvas, in CSS pixels from its corner. */
  readonly pick: (x: number, y: number) => Pick | null;
  /** Draws one frame soon. */
  readonly draw: () => void;
  /** How much of the hall a pixel is, in radians. */
  readonly radiansPerPixel: () => number;
  /** Takes the hall down and gives the card its memory back. */
  readonly unmount: () => void;
}

/** What is drawn, once it has come. */
type Shapes = { readonly [K in 'building' | 'geometries']: SceneProps[K] };

/** Builds the hall on a canvas; null when this machine cannot draw it, which the visit is told. */
export function mountHall(
  canvas: HTMLCanvasElement,
  store: VisitStore,
  forms: Promise<HallForms>,
  look: Look,
  veil: (part: number) => void,
): MountedHall | null {
  const quality = watchQuality(store, () => draw());
  const { antialias } = quality.now();
  if (!beginCard(canvas, antialias)) {
    quality.stop();
    sayAbsent(store);
    return null;
  }
  const root = createRoot(canvas);
  const size = () => ({ width: canvas.clientWidth, height: canvas.clientHeight, top: 0, left: 0 });
  let shown: Frame = { x: 0, y: 0, ...size() };
  let gone = false;
  let state: (() => RootState) | undefined;
  let shapes: Shapes | undefined;
  const light = watchDaylight(store, () => draw());
  const onStanding = () => {
    canvas.dataset.booths = store.world.plan.booths.map(({ id }) => id).join(' ');
    store.dispatch({ kind: 'hallChanged', hall: 'ready', now: sessionNow() });
    if (state) quality.begin(state());
  };
  const sharpen = watchSharpness(
    (moving) => quality.pixelRatio(moving),
    (ratio) => state?.().setDpr(ratio),
  );
  const told = {
    onStanding,
    onGap: quality.onGap,
    onMoving: sharpen.onMoving,
  };
  const draw = () => {
    if (!shapes || gone) return;
    const drawn = { store, ...shapes, look, veil, stage: shown };
    const scene = { ...drawn, ...told, quality: quality.now(), light: light.now() };
    state = root.render(createElement(HallScene, scene)).getState;
  };
  const ready = root.configure({
    frameloop: 'demand',
    dpr: quality.pixelRatio(false),
    size: size(),
    gl: createRenderer(canvas),
    camera: { near: 0.1, far: 400 },
  });
  // Nothing waits for it: the hall says by itself when it stands.
  void Promise.all([ready, forms, loadBooths()]).then(([, building, geometries]) => {
    if (gone) return;
    if (!geometries) return sayAbsent(store);
    shapes = { building, geometries };
    draw();
  });
  const observer = new ResizeObserver(() => {
    const { width, height } = size();
    if (width > 0 && height > 0) state?.().setSize(width, height);
  });
  observer.observe(canvas);
  const camera = () => state?.().camera as PerspectiveCamera | undefined;
  return {
    show: (stage) => {
      shown = stage;
      draw();
    },
    pick: (x, y) => castRay(camera(), x / canvas.clientWidth, y / canvas.clientHeight, store.world),
    draw: () => state?.().invalidate(),
    radiansPerPixel: () => MathUtils.degToRad(camera()?.fov ?? 50) / shown.height,
    unmount: () => {
      gone = true;
      light.stop();
      quality.stop();
      sharpen.stop();
      observer.disconnect();
      root.unmount();
      for (const geometry of shapes?.geometries.values() ?? []) geometry.dispose();
    },
  };
}

/** Plan and list carry on. */
function sayAbsent(store: VisitStore): void {
  store.dispatch({ kind: 'hallChanged', hall: 'absent', now: sessionNow() });
}
