import { Color, SRGBColorSpace } from 'three';

/** The colour (`#rrggbb`) moved by `share` (0 to 1) towards another, white if not given, as the eye judges it. */
export function tint(colour: string, share: number, other = '#ffffff'): string {
  const [from, to] = [colour, other].map((each) =>
    new Color(each).getRGB({ r: 0, g: 0, b: 0 }, SRGBColorSpace),
  );
  if (!from || !to) return colour;
  const mix = (a: number, b: number): number => a + (b - a) * share;
  const mixed = new Color().setRGB(
    mix(from.r, to.r),
    mix(from.g, to.g),
    mix(from.b, to.b),
    SRGBColorSpace,
  );
  return `#${mixed.getHexString()}`;
}
