import type { Page } from '@playwright/test';

/** What nobody sees is not measured. */
export const UNSEEN = '.twin, .stage';
const BOXES = `.detail, .page, .card, .away-more, .away-sign, .plan-booth, .entry, .list-columns ul, .bar, .attract, .attract-touch, .sheet, .welcome, .hall-moves,
  .tour-strip, .tour-telling, .tour-controls, .quiz-question, .idle, .press`;
/** A Han letter's ink reaches this far out of a tight line, in parts of its size: no overflow of words. */
const INK = 0.35;
/** A line's box reaches this far over its letters' ink at least, in parts of their size. */
const AIR = 0.25;

/** Boxes whose content does not fit. */
function overflowing(page: Page, unseen: string): Promise<string[]> {
  return page.evaluate(
    ([boxes, unseen, ink]) =>
      [...document.querySelectorAll(boxes)]
        .filter((box) => box.checkVisibility({ visibilityProperty: true }) && !box.closest(unseen))
        .filter((box) => {
          const slack = ink * Number.parseFloat(getComputedStyle(box).fontSize);
          return (
            box.scrollHeight - box.clientHeight > slack || box.scrollWidth - box.clientWidth > 2
          );
        })
        .map((box) => `${box.className} overflows: ${box.textContent?.slice(0, 40)}`),
    [BOXES, unseen, INK] as const,
  );
}

/** Titles of the list that their line cuts off. */
function cutOff(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('.entry')]
      .filter((entry) => {
        const line = entry.getBoundingClientRect();
        const title = entry.querySelector('.entry-title')?.getBoundingClientRect() ?? line;
        return title.top < line.top - 1 || title.bottom > line.bottom + 1;
      })
      .map((entry) => `“${entry.textContent}” is cut off`),
  );
}

/** Controls under 20 mm, or partly off the glass. */
function hardToTouch(page: Page, unseen: string): Promise<string[]> {
  return page.evaluate((unseen) => {
    const style = getComputedStyle(document.documentElement);
    const least = 20 * Number.parseFloat(style.getPropertyValue('--mm')) - 0.5;
    const isReachable = ({ left, right, top, bottom }: DOMRect) =>
      left >= 0 && top >= 0 && right <= innerWidth + 0.5 && bottom <= innerHeight + 0.5;
    return [...document.querySelectorAll('.press')]
      .filter(
        (button) => button.checkVisibility({ visibilityProperty: true }) && !button.closest(unseen),
      )
      .filter((button) => {
        const box = button.getBoundingClientRect();
        return Math.min(box.width, box.height) < least || !isReachable(box);
      })
      .map((button) => `“${button.textContent}” is under 20 mm or off the glass`);
  }, unseen);
}

/** Texts under 11 mm. */
function hardToRead(page: Page, unseen: string): Promise<string[]> {
  return page.evaluate((unseen) => {
    const style = getComputedStyle(document.documentElement);
    const least = 11 * Number.parseFloat(style.getPropertyValue('--mm')) - 0.1;
    return [...document.querySelectorAll('#zhanting *')]
      .filter(
        (element) =>
          element.checkVisibility({ visibilityProperty: true }) && !element.closest(unseen),
      )
      .filter((element) =>
        [...element.childNodes].some((node) => node.nodeType === 3 && node.textContent?.trim()),
      )
      .filter((element) => {
        const size = Number.parseFloat(getComputedStyle(element).fontSize);
        // Letters in a drawing are as large as the drawing makes them.
        const drawn = element instanceof SVGTextElement ? (element.getScreenCTM()?.a ?? 0) : 1;
        return size * drawn < least;
      })
      .map((element) => `“${element.textContent}” is under 11 mm`);
  }, unseen);
}

/** Words that reach beyond the glass. A lead of the list that has no room goes out of sight on purpose; words for listeners are never in sight. */
function outOfSight(page: Page): Promise<string[]> {
  return page.evaluate(
    ([unseen, ink]) => {
      const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      const found: string[] = [];
      for (let text = texts.nextNode(); text; text = texts.nextNode()) {
        const element = text.parentElement;
        if (
          !element?.checkVisibility({ visibilityProperty: true }) ||
          element.closest(unseen) ||
          !text.textContent?.trim()
        )
          continue;
        const range = document.createRange();
        range.selectNodeContents(text);
        // A line's box is higher than its ink.
        const air = ink * Number.parseFloat(getComputedStyle(element).fontSize);
        const isOut = ({ left, right, top, bottom, width }: DOMRect) =>
          width > 0 &&
          (left < -1 || right > innerWidth + 1 || top < -air || bottom > innerHeight + air);
        if ([...range.getClientRects()].some(isOut))
          found.push(`“${text.textContent}” leaves the glass`);
      }
      return found;
    },
    [`${UNSEEN}, .unseen, .entry-lead, .for-listeners`, AIR] as const,
  );
}

/** What lies on top, the topmost first: controls in it must not lie under one another. */
const LAYERS = ['.staff', '.idle', '.sheet', '.welcome', '.detail', '.app'];

/** Controls of the topmost layer and of the bar that something else covers. */
function covered(page: Page): Promise<string[]> {
  return page.evaluate(
    ([layers, unseen]) => {
      const top = layers.find((layer) => document.querySelector(layer));
      const own = [
        ...document.querySelectorAll(
          top === '.staff' ? '.staff .press' : `${top} .press, .bar .press`,
        ),
      ];
      return own
        .filter(
          (control) =>
            control.checkVisibility({ visibilityProperty: true }) && !control.closest(unseen),
        )
        .filter((control) => top !== '.idle' || control.closest('.idle'))
        .filter((control) => {
          const { left, top: y, width, height } = control.getBoundingClientRect();
          return [0.15, 0.5, 0.85].some((part) => {
            const seen = document.elementFromPoint(left + width * part, y + height * part);
            return !seen || !control.contains(seen);
          });
        })
        .map((control) => `“${control.textContent}” is covered`);
    },
    [LAYERS, UNSEEN] as const,
  );
}

/** What does not fit, is too small, or lies under something else on the glass as it stands; only its parts are looked at where some of it is left out. */
export async function faults(
  page: Page,
  where: string,
  unseen: string = UNSEEN,
): Promise<string[]> {
  const whole = unseen === UNSEEN;
  const found = [
    ...(await overflowing(page, unseen)),
    ...(whole ? await cutOff(page) : []),
    ...(await hardToTouch(page, unseen)),
    ...(await hardToRead(page, unseen)),
    ...(whole ? await outOfSight(page) : []),
    ...(whole ? await covered(page) : []),
  ];
  return found.map((fault) => `${where}: ${fault}`);
}
