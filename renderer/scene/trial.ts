import type { Camera, Scene, WebGLRenderer } from 'three';

/** How long a trial may take, in milliseconds. */
const TRIAL_MS = 300;
/** Pictures to draw at most. */
const MOST = 12;

/** How long this machine takes to draw the hall once, in milliseconds: it is drawn several times, and the card waited for. */
export function tryDrawing(renderer: WebGLRenderer, scene: Scene, camera: Camera): number {
  const gl = renderer.getContext();
  const pixel = new Uint8Array(4);
  const wait = () => gl.readPixels(0, 0, 1, 1, gl.RGBA, gl.UNSIGNED_BYTE, pixel);
  // The first picture also compiles and uploads; it is not counted.
  renderer.render(scene, camera);
  wait();
  const begun = performance.now();
  let drawn = 0;
  while (drawn < MOST && performance.now() - begun < TRIAL_MS) {
    renderer.render(scene, camera);
    wait();
    drawn += 1;
  }
  return (performance.now() - begun) / drawn;
}
