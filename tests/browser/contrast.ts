import type { Page } from '@playwright/test';

/** Text never has less contrast than this to what it stands on (WCAG 2.2 AA). */
const LEAST = 4.5;
/** So much of a letter's size, from the middle of its line, holds the ink of any script used here. */
const INK = 0.45;

/**
 * Of elements that axe cannot judge (a single letter; a font whose lines are higher than their button), those whose words are hard
 * to read: their contrast to the nearest opaque ground is too low, or something else lies over their ink.
 */
export function hardToSee(page: Page, selectors: readonly string[]): Promise<string[]> {
  return page.evaluate(
    ([selectors, least, ink]) => {
      const paint = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
      const channels = (colour: string): readonly number[] => {
        if (!paint) return [0, 0, 0, 0];
        paint.clearRect(0, 0, 1, 1);
        paint.fillStyle = colour;
        paint.fillRect(0, 0, 1, 1);
        return [...paint.getImageData(0, 0, 1, 1).data];
      };
      const light = (colour: string): number => {
        const [r = 0, g = 0, b = 0] = channels(colour).map((part) => {
          const share = part / 255;
          return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
        });
        return 0.2126 * r + 0.7152 * g + 0.0722 * b;
      };
      const groundOf = (element: Element | null): string => {
        if (!element) return '#fff';
        const { backgroundColor } = getComputedStyle(element);
        return channels(backgroundColor)[3] === 255
          ? backgroundColor
          : groundOf(element.parentElement);
      };
      const contrastOf = (element: Element): number => {
        const [a, b] = [light(getComputedStyle(element).color), light(groundOf(element))];
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
      };
      const isCovered = (element: Element): boolean => {
        const words = document.createRange();
        words.selectNodeContents(element);
        const size = Number.parseFloat(getComputedStyle(element).fontSize);
        return [...words.getClientRects()].some((line) => {
          const middle = (line.top + line.bottom) / 2;
          return [line.left + 1, (line.left + line.right) / 2, line.right - 1].some((x) =>
            [middle - size * ink, middle, middle + size * ink].some((y) => {
              const top = document.elementFromPoint(x, y);
              return top !== null && !element.contains(top) && !top.contains(element);
            }),
          );
        });
      };
      return selectors.flatMap((selector) => {
        const element = document.querySelector(selector);
        if (!element) return [];
        const [contrast, words] = [contrastOf(element), element.textContent];
        if (contrast < least) return [`“${words}” has a contrast of ${contrast.toFixed(1)}`];
        return isCovered(element) ? [`“${words}” lies under something`] : [];
      });
    },
    [selectors, LEAST, INK] as const,
  );
}
