import { NeutralToneMapping, WebGLRenderer } from 'three';
import { preparedCanvas } from './prepare-canvas.ts';

const made = new WeakMap<HTMLCanvasElement, WebGLRenderer>();

/** Makes the renderer of the prepared canvas, where there is one: the card answers its questions the sooner the less it has to draw. */
export function prepareRenderer(): void {
  const canvas = preparedCanvas();
  if (canvas) createRenderer(canvas);
}

/** The renderer of a canvas on which the card has begun, with the tones of the hall. */
export function createRenderer(canvas: HTMLCanvasElement): WebGLRenderer {
  const known = made.get(canvas);
  if (known) return known;
  const renderer = new WebGLRenderer({ canvas });
  renderer.toneMapping = NeutralToneMapping;
  made.set(canvas, renderer);
  return renderer;
}
