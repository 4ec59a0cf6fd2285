/** A colour's red, green and blue as light, from 0 to 1. */
type Light = readonly [number, number, number];

/** Normal sight, and the three kinds of colour blindness. */
export const COLOUR_VISIONS = ['normal', 'protanope', 'deuteranope', 'tritanope'] as const;
/** One of them. */
export type ColourVision = (typeof COLOUR_VISIONS)[number];

/** What each kind of cone's absence makes of light (Machado, Oliveira and Fernandes 2009, full severity). */
const MATRICES: Readonly<Record<ColourVision, readonly [Light, Light, Light]>> = {
  normal: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protanope: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranope: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanope: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};

/** sRGB under D65 to CIE XYZ, each row divided by the white point. */
const TO_XYZ: readonly [Light, Light, Light] = [
  [0.4124564 / 0.95047, 0.3575761 / 0.95047, 0.1804375 / 0.95047],
  [0.2126729, 0.7151522, 0.072175],
  [0.0193339 / 1.08883, 0.119192 / 1.08883, 0.9503041 / 1.08883],
];

/** Contrast of two colours (`#rrggbb`) as WCAG 2 counts it, from 1 to 21; not a number when one is no colour. */
export function contrast(a: string, b: string): number {
  const [dark = 0, light = 0] = [luminance(a), luminance(b)].toSorted((one, two) => one - two);
  return (light + 0.05) / (dark + 0.05);
}

/** `part` of a colour and the rest of another, mixed as CSS does in sRGB. */
export function mix(a: string, b: string, part: number): string {
  const other = bytesOf(b);
  return hex(bytesOf(a).map((byte, i) => byte * part + (other[i] ?? 0) * (1 - part)));
}

/** A colour as somebody with this sight sees it. */
export function seenBy(vision: ColourVision, colour: string): string {
  const seen = apply(MATRICES[vision], lightOf(colour));
  return hex(seen.map((light) => 255 * encode(Math.min(1, Math.max(0, light)))));
}

/** How far two colours are apart: ΔE of CIE 1976; about 2.3 is just noticed side by side. */
export function difference(a: string, b: string): number {
  const [one, other] = [labOf(a), labOf(b)];
  return Math.hypot(one[0] - other[0], one[1] - other[1], one[2] - other[2]);
}

function luminance(colour: string): number {
  return apply(TO_XYZ, lightOf(colour))[1];
}

function labOf(colour: string): Light {
  const [x, y, z] = apply(TO_XYZ, lightOf(colour)).map((part) =>
    part > 216 / 24389 ? Math.cbrt(part) : (part * 24389) / 27 / 116 + 16 / 116,
  ) as unknown as Light;
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}

function apply([a, b, c]: readonly [Light, Light, Light], light: Light): Light {
  const row = (weights: Light) =>
    weights[0] * light[0] + weights[1] * light[1] + weights[2] * light[2];
  return [row(a), row(b), row(c)];
}

function bytesOf(colour: string): readonly number[] {
  return [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
}

function lightOf(colour: string): Light {
  const [red = Number.NaN, green = Number.NaN, blue = Number.NaN] = bytesOf(colour).map((byte) =>
    decode(byte / 255),
  );
  return [red, green, blue];
}

function decode(part: number): number {
  return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
}

function encode(light: number): number {
  return light <= 0.0031308 ? light * 12.92 : 1.055 * light ** (1 / 2.4) - 0.055;
}

function hex(bytes: readonly number[]): string {
  return `#${bytes.map((byte) => Math.round(byte).toString(16).padStart(2, '0')).join('')}`;
}
