import type { KioskSettings } from '../../electron/contract.ts';
import { QUALITIES, type Quality } from './quality.ts';

/** What processors call themselves where a graphics card should be. */
const PROCESSOR = /swiftshader|llvmpipe|software|basic render/i;
/** Small graphics built into processors for terminals: they draw, but every pixel counts. */
const WEAK = /mali|adreno|powervr|uhd graphics 6\d\d|hd graphics [45]\d\d|n\d{3,4}\b/i;

/** A page's card stays the same: it is asked once. */
let known: string | undefined;

/** The quality to begin with: the one staff have set, or the one that the card's name suggests. What it really does is measured later. */
export function chooseQuality(drawing: KioskSettings['drawing']): Quality {
  if (drawing !== 'auto') return QUALITIES[drawing];
  known ??= rendererName();
  if (PROCESSOR.test(known)) return QUALITIES.software;
  return WEAK.test(known) ? QUALITIES.light : QUALITIES.balanced;
}

/** What draws for WebGL, by its own name; empty when it does not say. */
function rendererName(): string {
  const context = document.createElement('canvas').getContext('webgl2');
  const about = context?.getExtension('WEBGL_debug_renderer_info');
  const name = about ? String(context?.getParameter(about.UNMASKED_RENDERER_WEBGL)) : '';
  context?.getExtension('WEBGL_lose_context')?.loseContext();
  return name;
}
