import { NeutralToneMapping, WebGLRenderer } from 'three';
import { preparedCanvas } from './prepare-canvas.ts';

const made = new WeakMap<HTMLCanvasElement, WebGLRenderer>();

/** Makes the renderer of the prepared canvas, where there is one: the card answers its questions the sooner the less it has to draw. */
export function prepareRenderer(): void {
  const canvas = preparedCanvas();
  if (!canvas) return;
  const { extensions, capabilities } = createRenderer(canvas);
  // What three asks at the first material and the first picture: by then the card is busy with the page's letters.
  extensions.has('WEBGL_multi_draw');
  capabilities.getMaxAnisotropy();
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
