import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { prepareShell } from './before-ready.ts';
import type { ElectronParts } from './electron-parts.ts';
import { EXIT_CODE } from './exit-codes.ts';
import { type OpenDoors, openDoors } from './open-doors.ts';
import { runSelfTest, type SelfTestReport } from './self-test.ts';
import type { Surroundings } from './surroundings.ts';

/**
 * Starts the kiosk in Electron: the handler at its own address, a guarded session, one window. Call it while
 * `main.js` is being loaded, since part of it must happen before Electron is ready.
 */
export async function startShell(electron: ElectronParts, around: Surroundings): Promise<void> {
  const prepared = prepareShell(electron, around);
  if (prepared === null) return;
  await electron.app.whenReady();
  const { page } = prepared.locations;
  if (!existsSync(join(page, 'index.html'))) {
    around.log(`这里没有页面，请重新安装 / No page here, install the kiosk again: ${page}`);
    electron.app.exit(EXIT_CODE.content);
    return;
  }
  const doors = await openDoors(electron, around, prepared);
  if (!prepared.arguments.selfTest) return;
  const isOk = await selfTest(electron, around, doors);
  electron.app.exit(isOk ? EXIT_CODE.asked : EXIT_CODE.selfTestFailed);
}

async function selfTest(
  { app }: Pick<ElectronParts, 'app'>,
  around: Surroundings,
  doors: OpenDoors,
): Promise<boolean> {
  const { pageUrl } = doors.mount;
  const checks = await runSelfTest({ window: doors.stage.window(), pageUrl, bounds: doors.bounds });
  const report: SelfTestReport = {
    ok: checks.every(({ ok }) => ok),
    version: app.getVersion(),
    engine: around.engine,
    checks,
  };
  around.print(JSON.stringify(report));
  return report.ok;
}
