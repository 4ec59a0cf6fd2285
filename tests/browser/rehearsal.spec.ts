import { expect } from '@playwright/test';
import { test } from './kiosk-test.ts';
import { leaveFirst, putMachine, SHOWN, STAGED } from './rehearsals.ts';
import { openHall, withoutHall, worldOf } from './visitor.ts';

const REHEARSE = { kind: 'rehearse', contentHash: STAGED } as const;
const FRAME = 'iframe.rehearsal';
/** How long a rehearsal of a few booths may take when a processor draws the hall twice, in milliseconds. */
const DRAWN_MS = 75_000;

test('a good release is drawn to its end, and the page on the glass is not disturbed', async ({
  page,
  address,
}) => {
  await withoutHall(page);
  const told = await putMachine(page, [REHEARSE]);
  await page.goto(address);
  await expect(page.locator(FRAME)).toHaveAttribute('aria-hidden', 'true');
  await page.locator('.attract-touch').focus();
  await expect.poll(() => told.rehearsal.at(-1)?.done, { timeout: DRAWN_MS }).toBe(true);
  const total = (await worldOf(page)).exhibition.exhibits.length;
  expect(told.rehearsal.at(-1)).toEqual({
    ...{ contentHash: STAGED, drawn: total, total, done: true, problem: null },
  });
  // One report for each booth, one before them and one after.
  expect(told.rehearsal.map(({ drawn }) => drawn)).toEqual([
    ...Array.from({ length: total + 1 }, (_, drawn) => drawn),
    total,
  ]);
  await expect(page.locator(FRAME)).toHaveCount(0);
  await expect(page.locator('.attract-touch')).toBeFocused();
  await expect.poll(() => told.signs.at(-1)?.content).toBe(SHOWN);
  expect(told.strangers).toBe(0);
  expect(await page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0);
});

test('a picture that cannot be shown stops it and is named, with its booth', async ({
  page,
  address,
}) => {
  await withoutHall(page);
  const broken: { code: string; paths: readonly string[] } = { code: '', paths: [] };
  const told = await putMachine(page, [REHEARSE], (exhibition) => {
    const last = exhibition.exhibits.findLast(({ cover }) => cover !== undefined);
    const media = last?.cover && exhibition.media[last.cover.media];
    broken.code = last?.code ?? '';
    broken.paths = media?.kind === 'picture' ? media.sizes.map(({ path }) => path) : [];
  });
  await page.route('**/rehearsal/media/**', (route) => {
    const isBroken = broken.paths.some((path) => route.request().url().endsWith(path));
    return isBroken ? route.fulfill({ body: 'no picture' }) : route.fallback();
  });
  await page.goto(address);
  await expect.poll(() => told.rehearsal.at(-1)?.problem?.line, { timeout: DRAWN_MS }).toBeTruthy();
  const { problem, done } = told.rehearsal.at(-1) ?? {};
  expect(done).toBe(false);
  expect(problem?.line).toMatch(new RegExp(`^booth ${broken.code} .* cannot be shown$`));
  expect(broken.paths.some((path) => problem?.line.includes(path.replace('media/', '')))).toBe(
    true,
  );
  await expect(page.locator(FRAME)).toHaveCount(0);
});

test('where the hall is drawn, the booths are drawn in it too', async ({ page, address }) => {
  test.setTimeout(240_000);
  const told = await putMachine(page, [], (exhibition) => leaveFirst(exhibition, 3));
  await openHall(page, address);
  told.events.push(REHEARSE);
  const staged = page.frameLocator(FRAME);
  await expect(staged.locator('canvas')).not.toHaveAttribute('data-booths', '', {
    timeout: DRAWN_MS,
  });
  await expect(staged.locator('section.hall')).toHaveCount(1);
  await expect.poll(() => told.rehearsal.at(-1)?.done, { timeout: DRAWN_MS }).toBe(true);
  expect(told.rehearsal.at(-1)).toMatchObject({ drawn: 3, total: 3, problem: null });
  await expect(page.locator(FRAME)).toHaveCount(0);
});

test('with nobody there, another release is asked for and the page loaded to show it', async ({
  page,
  address,
}) => {
  await withoutHall(page);
  const told = await putMachine(page, [{ kind: 'content', contentHash: STAGED }]);
  await page.goto(address);
  await expect.poll(() => told.signs.at(-1)?.content).toBe(STAGED);
  expect(told.shown).toEqual([STAGED]);
  await expect(page.locator('.attract-touch')).toBeVisible();
});
