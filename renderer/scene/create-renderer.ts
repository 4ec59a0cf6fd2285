import { NeutralToneMapping, WebGLRenderer } from 'three';

/** A renderer for a canvas, with the tones of the hall. */
export function createRenderer(canvas: HTMLCanvasElement, antialias: boolean): WebGLRenderer {
  const renderer = new WebGLRenderer({ canvas, antialias, powerPreference: 'high-performance' });
  renderer.toneMapping = NeutralToneMapping;
  return renderer;
}
