import type { KioskSettings } from '../../electron/contract.ts';
import { chooseQuality } from './choose-quality.ts';
import { pixelRatioOf } from './quality.ts';

let prepared: HTMLCanvasElement | null = null;

/** Has the graphics card begin on a canvas for the hall, of the glass's size, while there is nothing else to do. */
export function prepareCanvas(drawing: KioskSettings['drawing']): void {
  const quality = chooseQuality(drawing);
  const ratio = pixelRatioOf(quality, false);
  const canvas = document.createElement('canvas');
  // Before the card begins: a picture that changes its size is made anew.
  canvas.width = Math.floor(window.innerWidth * ratio);
  canvas.height = Math.floor(window.innerHeight * ratio);
  if (beginCard(canvas, quality.antialias)) prepared = canvas;
}

/** The prepared canvas, until it is taken; null: there is none, or the card has been lost meanwhile, which nobody heard. */
export function preparedCanvas(): HTMLCanvasElement | null {
  return prepared?.getContext('webgl2')?.isContextLost() === false ? prepared : null;
}

/** A canvas for a hall: the prepared one, once, or a new one. */
export function takeCanvas(): HTMLCanvasElement {
  const taken = preparedCanvas() ?? document.createElement('canvas');
  prepared = null;
  return taken;
}

/** Has the card begin on a canvas; false: it cannot. On a canvas on which it has begun it goes on. */
export function beginCard(canvas: HTMLCanvasElement, antialias: boolean): boolean {
  const wish = { antialias, powerPreference: 'high-performance' } as const;
  return canvas.getContext('webgl2', wish) !== null;
}
