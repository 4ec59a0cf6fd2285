import { errors, type Page } from '@playwright/test';

/** Waits until something is so in the page, looking every so often; false when it is not so in time. Milliseconds. */
export async function comesTrue<T>(
  page: Page,
  condition: (given: T) => boolean,
  given: T,
  options: { readonly timeout: number; readonly polling: number },
): Promise<boolean> {
  try {
    await page.waitForFunction(condition as (given: unknown) => boolean, given, options);
    return true;
  } catch (error) {
    if (error instanceof errors.TimeoutError) return false;
    throw error;
  }
}
