import type { Rect } from '#core/geometry.ts';
import type { Pattern } from '#schema/exhibition.ts';

type Paint = CanvasRenderingContext2D;
type Draw = (paint: Paint, x: number, y: number, size: number) => void;

/** Distance between two marks of a pattern on the floor, in metres. */
const PITCH = 1.3;

function ring(paint: Paint, x: number, y: number, radius: number): void {
  paint.moveTo(x + radius, y);
  paint.arc(x, y, radius, 0, Math.PI * 2);
}

function line(paint: Paint, ...points: number[]): void {
  for (let i = 0; i < points.length; i += 2) {
    const x = points[i] ?? 0;
    const y = points[i + 1] ?? 0;
    if (i === 0) paint.moveTo(x, y);
    else paint.lineTo(x, y);
  }
}

const MARKS: Readonly<Record<Pattern, Draw>> = {
  dots: (p, x, y, s) => ring(p, x, y, s * 0.09),
  rings: (p, x, y, s) => {
    ring(p, x, y, s * 0.16);
    ring(p, x, y, s * 0.34);
  },
  stripes: (p, x, y, s) => line(p, x - s / 2, y + s / 2, x + s / 2, y - s / 2),
  waves: (p, x, y, s) => {
    p.moveTo(x - s / 2, y);
    p.quadraticCurveTo(x - s / 4, y - s * 0.4, x, y);
    p.quadraticCurveTo(x + s / 4, y + s * 0.4, x + s / 2, y);
  },
  grid: (p, x, y, s) => {
    line(p, x - s / 2, y, x + s / 2, y);
    line(p, x, y - s / 2, x, y + s / 2);
  },
  leaves: (p, x, y, s) => {
    p.moveTo(x - s * 0.3, y);
    p.quadraticCurveTo(x, y - s * 0.3, x + s * 0.3, y);
    p.quadraticCurveTo(x, y + s * 0.3, x - s * 0.3, y);
  },
  steps: (p, x, y, s) =>
    line(p, x - s / 2, y + s / 4, x, y + s / 4, x, y - s / 4, x + s / 2, y - s / 4),
  weave: (p, x, y, s) => {
    line(p, x - s * 0.35, y - s * 0.12, x + s * 0.35, y - s * 0.12);
    line(p, x - s * 0.12, y + s * 0.1, x - s * 0.12, y + s * 0.5);
  },
};

/** Fills an area with a zone's pattern in one colour; the same eight patterns stand on paper, glass and floor. */
export function paintPattern(
  paint: Paint,
  pattern: Pattern,
  area: Rect,
  colour: string,
  pitch: number = PITCH,
): void {
  paint.strokeStyle = colour;
  paint.lineWidth = pitch * 0.08;
  paint.lineCap = 'round';
  paint.beginPath();
  for (let x = area.minX + pitch / 2; x < area.maxX + pitch; x += pitch) {
    for (let y = area.minZ + pitch / 2; y < area.maxZ + pitch; y += pitch) {
      MARKS[pattern](paint, x, y, pitch);
    }
  }
  paint.stroke();
}
