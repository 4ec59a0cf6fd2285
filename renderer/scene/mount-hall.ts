import { createRoot, extend, type RootState } from '@react-three/fiber';
import { createElement } from 'react';
import {
  DirectionalLight,
  HemisphereLight,
  MathUtils,
  NeutralToneMapping,
  type PerspectiveCamera,
  Raycaster,
  Vector2,
} from 'three';
import type { Frame } from '#core/framing.ts';
import { type Pick, pickHall } from '#core/pick.ts';
import { sessionNow } from '../state/session-clock.ts';
import type { VisitStore } from '../state/visit-store.ts';
import type { Look } from './camera/look.ts';
import { HallScene } from './HallScene.tsx';
import { chooseSharpness, type Sharpness } from './sharpness.ts';

// Only what the scene writes as elements; everything else it makes itself and hands over as primitives.
extend({ DirectionalLight, HemisphereLight });

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

/** Builds the hall on a canvas; null when this machine cannot draw it, which the visit is told. */
export function mountHall(
  canvas: HTMLCanvasElement,
  store: VisitStore,
  look: Look,
  veil: (part: number) => void,
): MountedHall | null {
  const change = (hall: 'absent' | 'ready') =>
    store.dispatch({ kind: 'hallChanged', hall, now: sessionNow() });
  const sharpness = chooseSharpness(store.drawing === 'full');
  const { antialias } = sharpness;
  if (!canvas.getContext('webgl2', { antialias, powerPreference: 'high-performance' })) {
    change('absent');
    return null;
  }
  const onStanding = () => {
    canvas.dataset.booths = store.world.plan.booths.map(({ id }) => id).join(' ');
    change('ready');
  };
  return raise(canvas, store, sharpness, (stage) =>
    createElement(HallScene, { store, sharpness, stage, look, veil, onStanding }),
  );
}

function raise(
  canvas: HTMLCanvasElement,
  store: VisitStore,
  { pixelRatio, antialias }: Sharpness,
  scene: (stage: Frame) => ReturnType<typeof createElement>,
): MountedHall {
  const root = createRoot(canvas);
  const size = () => ({ width: canvas.clientWidth, height: canvas.clientHeight, top: 0, left: 0 });
  let shown: Frame = { x: 0, y: 0, ...size() };
  let gone = false;
  let state: (() => RootState) | undefined;
  const ready = root.configure({
    frameloop: 'demand',
    dpr: pixelRatio,
    size: size(),
    gl: { antialias, toneMapping: NeutralToneMapping },
    camera: { near: 0.1, far: 400 },
  });
  // Nothing waits for it: the hall says by itself when it stands.
  void ready.then(() => {
    if (!gone) state = root.render(scene(shown)).getState;
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
      if (state) root.render(scene(stage));
    },
    pick: (x, y) => castRay(camera(), x / canvas.clientWidth, y / canvas.clientHeight, store),
    draw: () => state?.().invalidate(),
    radiansPerPixel: () => MathUtils.degToRad(camera()?.fov ?? 50) / shown.height,
    unmount: () => {
      gone = true;
      observer.disconnect();
      root.unmount();
    },
  };
}

function castRay(
  camera: PerspectiveCamera | undefined,
  across: number,
  down: number,
  { world }: VisitStore,
): Pick | null {
  if (!camera) return null;
  const caster = new Raycaster();
  caster.setFromCamera(new Vector2(across * 2 - 1, 1 - down * 2), camera);
  const { origin, direction } = caster.ray;
  return pickHall(world.plan, { origin: origin.toArray(), direction: direction.toArray() });
}
