import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { compileExhibition } from '../../build/content/compile-exhibition.ts';
import { readReady } from '../../build/content/publish/prepare-release.ts';
import { done } from '../content/keys/made-keys.ts';
import { makePublishingDesk, type PublishingDesk } from '../content/publish/made-publication.ts';
import { type OwnHost, startOwnHost } from '../support/own-host.ts';
import { faults } from './measures.ts';
import { enterPin, holdMark, openStaffMenu, openStill, pressStaff } from './staff-visitor.ts';
import { withoutHall } from './visitor.ts';

const ROOT = join(import.meta.dirname, '../..');
const PIN = '271828';
const CHANGED = '这句话是新写的，今天刚换上';
const LIST = '.attract-ways .press';

let place: string;
let desk: PublishingDesk;
let first: string;
let host: OwnHost;

/** Publishes the exhibition that lies in a folder. */
async function publishFrom(exhibition: string): Promise<void> {
  const out = `${exhibition}-out`;
  const cache = join(ROOT, 'build/.cache/content');
  await compileExhibition(exhibition, { out, cache, faulty: 'refuse' });
  done(await desk.publish(done(await readReady(out)), { now: new Date() }));
}

test.beforeAll(async () => {
  test.setTimeout(180_000);
  place = await mkdtemp(join(tmpdir(), 'zhanting-updates-'));
  desk = await makePublishingDesk();
  const exhibition = join(place, 'exhibition');
  await cp(join(ROOT, 'assets/exhibition'), exhibition, { recursive: true });
  await publishFrom(exhibition);
  first = join(place, 'first-stick');
  await cp(desk.stick, first, { recursive: true });
  const page = join(exhibition, 'exhibits/taichi-chip/index.md');
  const written = await readFile(page, 'utf8');
  await writeFile(page, written.replace(/^lead: .*$/m, `lead: ${CHANGED}`));
  await publishFrom(exhibition);
});
test.afterAll(() => rm(place, { recursive: true, force: true }));

test.beforeEach(async ({ page }) => {
  const config = join(place, 'kiosk.json');
  await writeFile(config, JSON.stringify({ name: '一号机', rootFile: desk.root }));
  const stick = join(place, 'stick');
  await cp(desk.stick, stick, { recursive: true });
  host = await startOwnHost(['--config', config, '--medium', stick]);
  await withoutHall(page);
});
test.afterEach(async () => {
  await host.stop();
  await rm(join(place, 'stick'), { recursive: true, force: true });
});

/** What the list says of 太极, on the first page that has it. */
async function leadOfTaichi(page: Page): Promise<string> {
  const content = await page.evaluate(async () => (await fetch('/content/exhibition.json')).json());
  return content.exhibits.find((each: { id: string }) => each.id === 'taichi-chip').lead['zh-Hans'];
}

/** Has staff leave, and waits until the page has loaded itself anew. */
async function leaveForNews(page: Page): Promise<void> {
  await page.evaluate(() => document.documentElement.setAttribute('data-before', ''));
  await pressStaff(page, '.staff-updates .leave');
  await expect(async () => {
    await page.clock.fastForward(2000);
    await expect(page.locator('html[data-before]')).toHaveCount(0, { timeout: 200 });
  }).toPass({ timeout: 60_000 });
  await page.locator('.attract-touch').waitFor();
}

/** Passes time on the page until something stands on it. */
async function until(page: Page, selector: string, text: string | RegExp): Promise<void> {
  await expect(async () => {
    await page.clock.fastForward(1000);
    await expect(page.locator(selector)).toContainText(text, { timeout: 200 });
  }).toPass({ timeout: 120_000 });
}

test('a curator plugs a stick in, updates, sees the new sentence, goes back, and cannot replay', async ({
  page,
}) => {
  test.setTimeout(300_000);
  await openStill(page, host.address);
  expect(await leadOfTaichi(page)).not.toBe(CHANGED);

  await openStaffMenu(page, PIN, true);
  await pressStaff(page, '.deed-updates');
  await until(page, '.updates-card.new', '第 2 版');
  await expect(page.locator('.updates-card.new')).toContainText('修改：');
  await expect(page.locator('.updates-card.new')).toContainText('太极');
  expect(await faults(page, 'updates')).toEqual([]);
  await pressStaff(page, '.install');
  await until(page, '.updates-work', '没有观众时就会换上');
  expect(await faults(page, 'updates, waiting')).toEqual([]);
  await leaveForNews(page);
  expect(await leadOfTaichi(page)).toBe(CHANGED);
  const receipt = await readFile(join(place, 'stick/展厅回执-一号机.txt'), 'utf8');
  expect(receipt).toContain('第 2 版');
  // The page says that it is well, and the release is on trial no more.
  await page.clock.fastForward(5000);

  await openStaffMenu(page, PIN);
  await pressStaff(page, '.deed-updates');
  await until(page, '.updates-card.shown', '第 2 版');
  await expect(page.locator('.roll-back')).toContainText('随机自带');
  await until(page, '.updates-told', '显示正常');
  await pressStaff(page, '.roll-back');
  await until(page, '.updates-told', '已恢复上一版');
  await leaveForNews(page);
  expect(await leadOfTaichi(page)).not.toBe(CHANGED);

  // An old stick is refused, whatever was shown last.
  await rm(join(place, 'stick'), { recursive: true });
  await cp(first, join(place, 'stick'), { recursive: true });
  await page.locator(LIST).first().waitFor();
  await holdMark(page, '.attract .logo-mark');
  await page.locator('.pin-pad').waitFor();
  await enterPin(page, PIN);
  await page.locator('.staff-deeds').waitFor();
  await pressStaff(page, '.deed-updates');
  await until(page, '.updates-card.refused', '旧');
});
