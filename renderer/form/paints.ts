import type { Paint } from './form.ts';
import { PALETTE } from './palette.ts';

/** Warm plaster. */
export const PLASTER: Paint = { colour: PALETTE.plaster };
/** Pale wood under varnish. */
export const WOOD: Paint = { colour: PALETTE.woodPale, gloss: 0.12 };
/** The same, oiled dark. */
export const OAK: Paint = { colour: PALETTE.wood, gloss: 0.1 };
/** Brushed metal. */
export const METAL: Paint = { colour: PALETTE.metal, gloss: 0.55 };
/** The zone's colour. */
export const TINTED: Paint = { colour: '#ffffff', tint: 1 };
/** A line of light. */
export const LIGHT: Paint = { colour: PALETTE.light, glow: 1 };
/** The sky behind glass and membrane: shines with the light outside. */
export const DAYLIGHT: Paint = { colour: '#ffffff', glow: 1, gloss: 1 };
/** What is painted dark: joints, feet, reveals. */
export const DARK: Paint = { colour: PALETTE.woodDark };
/** A shadow gap between two boards of plaster. */
export const JOINT: Paint = { colour: PALETTE.joint };
/** The same between boards in the zone's colour. */
export const TINTED_JOINT: Paint = { colour: '#9a9a9a', tint: 1 };
