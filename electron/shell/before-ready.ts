import { parseArguments, type ShellArguments } from './arguments.ts';
import type { ElectronParts } from './electron-parts.ts';
import { EXIT_CODE } from './exit-codes.ts';
import { type Locations, locate } from './locations.ts';
import { declareKioskScheme } from './scheme.ts';
import { isSoftwareDrawing } from './software-drawing.ts';
import type { Surroundings } from './surroundings.ts';
import { forbiddenSwitch, setUpEngine } from './switches.ts';

/** What is settled before Electron is ready. */
export interface Preparation {
  readonly arguments: ShellArguments;
  readonly locations: Locations;
  readonly softwareDrawing: boolean;
}

/**
 * Does, synchronously, everything that Electron wants done before it is ready. Null when this start must not go on;
 * the application is then ending. The lock comes first: a second start leaves no trace.
 */
export function prepareShell(
  { app, protocol, Menu }: Pick<ElectronParts, 'app' | 'protocol' | 'Menu'>,
  around: Surroundings,
): Preparation | null {
  const refuse = (code: number, sentence: string): null => {
    around.log(sentence);
    app.exit(code);
    return null;
  };
  const parsed = parseArguments(around.words, around.folder);
  if (!parsed.ok) return refuse(EXIT_CODE.usage, parsed.problems.map(({ text }) => text).join(' '));
  if (!app.requestSingleInstanceLock()) {
    const code = parsed.value.selfTest ? EXIT_CODE.selfTestFailed : EXIT_CODE.asked;
    return refuse(code, 'A kiosk is running here already: end it first.');
  }
  const forbidden = forbiddenSwitch(app);
  if (forbidden !== null) {
    return refuse(EXIT_CODE.usage, `A packaged kiosk does not start with --${forbidden}.`);
  }
  const softwareDrawing = isSoftwareDrawing(app.getPath('userData'), around.engine.electron);
  setUpEngine(app, softwareDrawing);
  declareKioskScheme(protocol);
  // Without a menu there are no accelerators for reloading, zooming or closing either.
  Menu.setApplicationMenu(null);
  const locations = locate(parsed.value, around, app);
  return { arguments: parsed.value, locations, softwareDrawing };
}
