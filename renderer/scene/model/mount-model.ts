import { Box3, type Group, NeutralToneMapping, Sphere, Vector3, WebGLRenderer } from 'three';
import { MODEL_REST, type ModelPose, poseBetween } from '#core/model-pose.ts';
import { disposeModel } from './dispose-model.ts';
import { createModelStand, type ModelStand } from './model-stand.ts';
import { readModel } from './read-model.ts';

/** A model drawn on a canvas of its own. */
export interface MountedModel {
  /** Shows it so; it glides there, or is there at once. */
  readonly show: (pose: ModelPose, glide: boolean) => void;
  /** Takes it down and gives the card everything back, the context too. */
  readonly unmount: () => void;
}

/** How long a glide from one pose to the next takes, in milliseconds. */
const GLIDE_MS = 260;
/** Device pixels per CSS pixel at most: a model alone is cheap, a large glass is not. */
const MOST_RATIO = 1.5;

/**
 * Draws the model of a file on a canvas: a frame when it is turned or the canvas changes its size, none when nothing
 * moves. Null when this machine cannot draw it or the file cannot be had; `onLost` is told when the context is lost.
 */
export async function mountModel(
  canvas: HTMLCanvasElement,
  url: string,
  onLost: () => void,
): Promise<MountedModel | null> {
  if (!canvas.getContext('webgl2', { antialias: true })) return null;
  const renderer = new WebGLRenderer({ canvas, antialias: true, alpha: true });
  const abort = new AbortController();
  const lost = () => {
    abort.abort();
    onLost();
  };
  canvas.addEventListener('webglcontextlost', lost);
  const end = () => {
    canvas.removeEventListener('webglcontextlost', lost);
    abort.abort();
    renderer.dispose();
    renderer.forceContextLoss();
  };
  const model = await readModel(url, abort.signal).catch((error: unknown) => {
    console.warn(`The model ${url} cannot be shown.`, error);
    return null;
  });
  if (!model || centre(model) === 0) {
    end();
    return null;
  }
  renderer.toneMapping = NeutralToneMapping;
  renderer.setPixelRatio(Math.min(MOST_RATIO, window.devicePixelRatio));
  const stand = createModelStand(renderer, model);
  const { show, stop } = drawOnDemand(renderer, canvas, stand);
  return {
    show,
    unmount: () => {
      stop();
      stand.dispose();
      disposeModel(model);
      end();
    },
  };
}

/** Brings a model's middle to the origin and its size to one; gives its size before, 0 when there is nothing to be seen. */
function centre(model: Group): number {
  const { center, radius } = new Box3().setFromObject(model).getBoundingSphere(new Sphere());
  if (radius <= 0) return 0;
  const scale = 1 / radius;
  model.scale.multiplyScalar(scale);
  model.position.copy(new Vector3().copy(center).multiplyScalar(-scale));
  return radius;
}

/** Frames only while something changes: a pose to reach, or the size of the canvas. */
function drawOnDemand(
  renderer: WebGLRenderer,
  canvas: HTMLCanvasElement,
  stand: ModelStand,
): { readonly show: MountedModel['show']; readonly stop: () => void } {
  let shown = MODEL_REST;
  let from = MODEL_REST;
  let to = MODEL_REST;
  let began = Number.NEGATIVE_INFINITY;
  let frame = 0;
  const draw = (now: number) => {
    const part = Math.min(1, Math.max(0, (now - began) / GLIDE_MS));
    shown = poseBetween(from, to, 1 - (1 - part) ** 3);
    renderer.render(stand.scene, stand.aim(shown, canvas.clientWidth / canvas.clientHeight));
    frame = part < 1 ? requestAnimationFrame(draw) : 0;
  };
  const drawSoon = () => {
    frame ||= requestAnimationFrame(draw);
  };
  const observer = new ResizeObserver(() => {
    const { clientWidth, clientHeight } = canvas;
    if (clientWidth === 0 || clientHeight === 0) return;
    renderer.setSize(clientWidth, clientHeight, false);
    drawSoon();
  });
  observer.observe(canvas);
  return {
    show: (pose, glide) => {
      from = glide ? shown : pose;
      to = pose;
      began = glide ? performance.now() : Number.NEGATIVE_INFINITY;
      drawSoon();
    },
    stop: () => {
      observer.disconnect();
      cancelAnimationFrame(frame);
    },
  };
}
