import { NeutralToneMapping, WebGLRenderer } from 'three';

/**
 * A renderer for a canvas whose picture is set up once, not again for a size it already has: fiber says size and pixel
 * ratio one after the other and more than once, and each time the card would make a new picture.
 */
export function createRenderer(canvas: HTMLCanvasElement, antialias: boolean): WebGLRenderer {
  const renderer = new WebGLRenderer({ canvas, antialias, powerPreference: 'high-performance' });
  renderer.toneMapping = NeutralToneMapping;
  const setSize = renderer.setSize.bind(renderer);
  let set = '';
  renderer.setSize = (width, height, updateStyle) => {
    const wanted = `${width} × ${height} × ${renderer.getPixelRatio()}`;
    if (wanted === set) return;
    set = wanted;
    setSize(width, height, updateStyle);
  };
  return renderer;
}
