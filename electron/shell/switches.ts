import type { App } from 'electron';

/** Switches that would let a program beside the kiosk steer it. */
const DEBUGGING_SWITCHES = ['remote-debugging-port', 'remote-debugging-pipe'] as const;

/** What the engine is told before it starts; null where the switch takes no value. */
const ENGINE_SWITCHES: readonly (readonly [name: string, value: string | null])[] = [
  // A graphics process that crashes often must not end the whole kiosk: the recovery policy counts instead.
  ['disable-gpu-process-crash-limit', null],
  ['overscroll-history-navigation', '0'],
  ['disable-pinch', null],
  // Offline forever: no name but this machine's own is ever looked up.
  ['host-resolver-rules', 'MAP * ~NOTFOUND, EXCLUDE 127.0.0.1'],
];

/** The debugging switch that a packaged kiosk was started with, or null. A developer's start may have one. */
export function forbiddenSwitch(app: Pick<App, 'commandLine' | 'isPackaged'>): string | null {
  if (!app.isPackaged) return null;
  return DEBUGGING_SWITCHES.find((name) => app.commandLine.hasSwitch(name)) ?? null;
}

/** Sets up the engine. Before `ready`. With `software`, the hall is drawn without the graphics card. */
export function setUpEngine(
  app: Pick<
    App,
    | 'commandLine'
    | 'enableSandbox'
    | 'disableDomainBlockingFor3DAPIs'
    | 'disableHardwareAcceleration'
  >,
  software: boolean,
): void {
  app.enableSandbox();
  app.disableDomainBlockingFor3DAPIs();
  for (const [name, value] of ENGINE_SWITCHES) {
    if (value === null) app.commandLine.appendSwitch(name);
    else app.commandLine.appendSwitch(name, value);
  }
  if (!software) return;
  app.disableHardwareAcceleration();
  // Without it the engine offers no WebGL at all once the card is out of use. The page is our own, so it is safe.
  app.commandLine.appendSwitch('enable-unsafe-swiftshader');
}
