import type { Font, Glyph } from 'fontkit';
import { type FontFamily, type FontSlice, sliceWith } from '../language/font-slices.ts';

/** A line of text set in a font: how wide it is, and its outline as the `d` of a path that begins at a given point. */
export interface TextOutline {
  readonly width: number;
  readonly pathFrom: (x: number, y: number) => string;
}

/** What to set, and in what. `size` in the units of the drawing, `weight` from 100 to 900. */
export interface TextStyle {
  readonly family: FontFamily;
  readonly size: number;
  readonly weight: number;
}

interface Run {
  readonly slice: FontSlice;
  text: string;
}

interface Letter {
  readonly glyph: Glyph;
  readonly scale: number;
  readonly left: number;
  readonly rise: number;
}

/** Letters for the commands of fontkit's paths. */
const COMMANDS: Readonly<Record<string, string>> = {
  moveTo: 'M',
  lineTo: 'L',
  quadraticCurveTo: 'Q',
  bezierCurveTo: 'C',
  closePath: 'Z',
};

const weighted: Map<string, Font> = new Map();

/** Sets one line of text in the bundled font, kerned; or gives the characters that the font lacks. */
export function outlineText(text: string, style: TextStyle): TextOutline | readonly string[] {
  const runs: Run[] = [];
  const missing = new Set<string>();
  for (const character of text) {
    const slice = sliceWith(character.codePointAt(0) ?? 0, style.family);
    const last = runs.at(-1);
    if (!slice) {
      missing.add(character);
    } else if (last?.slice === slice) {
      last.text += character;
    } else {
      runs.push({ slice, text: character });
    }
  }
  return missing.size > 0 ? [...missing] : setRuns(runs, style);
}

function setRuns(runs: readonly Run[], style: TextStyle): TextOutline {
  let width = 0;
  const letters = runs.flatMap((run) => {
    const font = fontOf(run.slice, style.weight);
    const scale = style.size / font.unitsPerEm;
    const { glyphs, positions } = font.layout(run.text);
    return glyphs.map((glyph, index): Letter => {
      const position = positions[index];
      const left = width + (position?.xOffset ?? 0) * scale;
      width += (position?.xAdvance ?? glyph.advanceWidth) * scale;
      return { glyph, scale, left, rise: (position?.yOffset ?? 0) * scale };
    });
  });
  const pathFrom = (x: number, y: number): string =>
    letters.map((letter) => drawLetter(letter, x, y)).join('');
  return { width, pathFrom };
}

/** From font units, Y up, to the units of the drawing, Y down. Two decimals are a hundredth of a unit. */
function drawLetter({ glyph, scale, left, rise }: Letter, x: number, y: number): string {
  const place = (value: number, index: number): string => {
    const at = index % 2 === 0 ? x + left + value * scale : y - rise - value * scale;
    return String(Math.round(at * 100) / 100);
  };
  return glyph.path.commands
    .map(({ command, args }) => `${COMMANDS[command]}${args.map(place).join(' ')}`)
    .join('');
}

function fontOf(slice: FontSlice, weight: number): Font {
  const key = `${slice.name} ${weight}`;
  const font = weighted.get(key) ?? slice.font.getVariation({ wght: weight });
  weighted.set(key, font);
  return font;
}
