import type { CDPSession, Locator, Page } from '@playwright/test';

/** A place on the glass, in CSS pixels. */
export interface Spot {
  readonly x: number;
  readonly y: number;
}

/** Where a palm rests when nothing is said: in the upper part of the glass, on the other half than the finger, in CSS pixels. */
const PALM = { beside: 300, down: 250 } as const;

/** Fingers and palms on one page's glass, injected through the browser's own protocol. */
export class Touches {
  readonly #page: Page;
  readonly #glass: CDPSession;

  private constructor(page: Page, glass: CDPSession) {
    this.#page = page;
    this.#glass = glass;
  }

  /** Touches for a page. */
  static async on(page: Page): Promise<Touches> {
    return new Touches(page, await page.context().newCDPSession(page));
  }

  /** A palm comes to rest and stays; then, after `meanwhile`, a finger taps the control with `smear` pixels of slip. */
  async tapBesidePalm(
    button: Locator,
    smear: number,
    rest?: Spot,
    meanwhile?: () => Promise<void>,
  ): Promise<void> {
    const palm = { ...(rest ?? this.#besides(meanwhile ? null : await middleOf(button))), id: 1 };
    await this.#send('touchStart', [palm]);
    await meanwhile?.();
    const finger = { ...(await middleOf(button)), id: 2 };
    await this.#send('touchStart', [palm, finger]);
    if (smear > 0) await this.#send('touchMove', [palm, { ...finger, x: finger.x + smear }]);
    // The protocol's list names the points that are lifted.
    await this.#send('touchEnd', [finger]);
  }

  /** The palm leaves without having meant anything. */
  async wipe(): Promise<void> {
    await this.#send('touchCancel', []);
  }

  /** Two children touch two controls at once; the first to lift must not undo the second. */
  async tapTogether(one: Locator, other: Locator): Promise<void> {
    const first = { ...(await middleOf(one)), id: 1 };
    const second = { ...(await middleOf(other)), id: 2 };
    await this.#send('touchStart', [first]);
    await this.#send('touchStart', [first, second]);
    await this.#send('touchEnd', [first]);
    await this.#send('touchEnd', []);
  }

  #besides(finger: Spot | null): Spot {
    const width = this.#page.viewportSize()?.width ?? 0;
    const left = finger === null || finger.x > width / 2;
    return { x: left ? PALM.beside : width - PALM.beside, y: PALM.down };
  }

  async #send(
    type: 'touchStart' | 'touchMove' | 'touchEnd' | 'touchCancel',
    points: readonly (Spot & { readonly id: number })[],
  ): Promise<void> {
    await this.#glass.send('Input.dispatchTouchEvent', { type, touchPoints: [...points] });
  }
}

/** The middle of a control, in CSS pixels. Throws when it is not on the glass. */
export async function middleOf(button: Locator): Promise<Spot> {
  const box = await button.boundingBox();
  if (!box) throw new Error('The control is not on the glass.');
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}
