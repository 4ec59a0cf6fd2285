/** Sharper than this costs frames and gains nothing at arm's length, in device pixels per CSS pixel. */
const MOST = 1.5;
/** Drawn by the processor, each pixel costs: fewer of them keep a walk a walk. */
const SOFTWARE = 0.5;
/** What processors call themselves where a graphics card should be. */
const PROCESSOR = /swiftshader|llvmpipe|software|basic render/i;

/** How finely the hall is drawn. */
export interface Sharpness {
  /** Device pixels per CSS pixel. */
  readonly pixelRatio: number;
  readonly antialias: boolean;
  /** Samples along a slanting surface. */
  readonly anisotropy: number;
  /** The longest side of a painted texture, in pixels. */
  readonly texture: number;
}

/** Drawn by the processor. */
const COARSE: Sharpness = { pixelRatio: SOFTWARE, antialias: false, anisotropy: 1, texture: 1024 };

/** The sharpness for this machine: full with a graphics card or when `always` is asked for, coarse without one. */
export function chooseSharpness(always: boolean): Sharpness {
  if (!always && PROCESSOR.test(rendererName())) return COARSE;
  const pixelRatio = Math.min(window.devicePixelRatio, MOST);
  return { pixelRatio, antialias: true, anisotropy: 8, texture: 2048 };
}

/** What draws for WebGL, by its own name; empty when it does not say. */
function rendererName(): string {
  const context = document.createElement('canvas').getContext('webgl2');
  const about = context?.getExtension('WEBGL_debug_renderer_info');
  const name = about ? String(context?.getParameter(about.UNMASKED_RENDERER_WEBGL)) : '';
  context?.getExtension('WEBGL_lose_context')?.loseContext();
  return name;
}
