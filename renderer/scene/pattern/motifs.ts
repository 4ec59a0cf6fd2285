import { PATTERNS, type Pattern } from '#schema/patterns.ts';

/** A pattern's number in the shader. */
export function motifOf(pattern: Pattern): number {
  return PATTERNS.indexOf(pattern);
}

/**
 * `motif(which, p)`: the distance from `p`, in pattern pitches, to the nearest line of a zone's pattern; under 0 inside it.
 * The numbers follow `PATTERNS`: dots, stripes, waves, grid, rings, leaves, steps, weave.
 */
export const MOTIFS = `
  float motif(float which, vec2 p) {
    vec2 q = fract(p) - 0.5;
    if (which < 0.5) return length(q) - 0.17;
    if (which < 1.5) return (abs(fract(p.x + p.y) - 0.5) - 0.1) * 0.7;
    if (which < 2.5) return (abs(fract(p.y + 0.14 * sin(p.x * 6.2832)) - 0.5) - 0.08) * 0.8;
    if (which < 3.5) return min(abs(q.x), abs(q.y)) - 0.05;
    if (which < 4.5) return min(abs(length(q) - 0.37), abs(length(q) - 0.18)) - 0.045;
    if (which < 5.5) {
      vec2 turned = vec2(q.x + q.y, q.y - q.x) * 0.7071;
      return abs(length(vec2(turned.x, abs(turned.y) + 0.3)) - 0.46) - 0.04;
    }
    if (which < 6.5) {
      float stair = floor(p.x * 2.0) * 0.5;
      float tread = abs(fract(p.y - stair + 0.5) - 0.5);
      float riser = max(abs(fract(p.x * 2.0 + 0.5) - 0.5) * 0.5, fract(p.y - stair) < 0.5 ? 0.0 : 0.2);
      return min(tread, riser) - 0.05;
    }
    float odd = mod(floor(p.x) + floor(p.y), 2.0);
    vec2 bar = odd < 0.5 ? q : q.yx;
    return max(abs(bar.x) - 0.4, abs(abs(bar.y) - 0.16) - 0.07);
  }`;
