import { EventEmitter } from 'node:events';
import type {
  BrowserWindowConstructorOptions,
  CustomScheme,
  Display,
  Session,
  WebContents,
} from 'electron';
import type { ElectronParts } from '../../electron/shell/electron-parts.ts';

/**
 * A stand-in for the parts of Electron that the shell uses: a claim about Electron, so it is small and strict. What is
 * not modelled throws when touched, and the documented order of calls is kept. Each rule names its page of Electron's
 * documentation.
 */
export interface FakeElectron {
  readonly electron: ElectronParts;
  readonly app: EventEmitter;
  readonly screen: EventEmitter & { displays: Display[] };
  readonly session: FakeSession;
  /** Every window ever made, oldest first. */
  readonly windows: FakeWindow[];
  readonly schemes: CustomScheme[];
  readonly switches: Map<string, string>;
  /** Names of the calls that were made, in order. */
  readonly calls: string[];
  /** The codes that the shell ended with. */
  readonly exits: number[];
}

/** What a test may decide beforehand. */
export interface FakeChoice {
  readonly isPackaged?: boolean;
  readonly hasLock?: boolean;
  readonly switches?: readonly string[];
  readonly userFolder?: string;
  /** What the page answers to the programs that are run in it. */
  readonly answer?: (program: string) => unknown;
}

type Guard = (name: string) => void;

/** Makes a fresh Electron that has not become ready yet. */
export function fakeElectron(choice: FakeChoice = {}): FakeElectron {
  let isReady = false;
  const calls: string[] = [];
  const exits: number[] = [];
  const switches = new Map((choice.switches ?? []).map((name) => [name, '']));
  const schemes: CustomScheme[] = [];
  const before: Guard = (name) => {
    if (isReady) throw new Error(`${name} can only be called before app is ready.`);
    calls.push(name);
  };
  const after: Guard = (name) => {
    if (!isReady) throw new Error(`${name} cannot be used before app is ready.`);
    calls.push(name);
  };

  const app = Object.assign(new EventEmitter(), {
    isPackaged: choice.isPackaged ?? false,
    commandLine: strict('app.commandLine', {
      hasSwitch: (name: string) => switches.has(name),
      appendSwitch: (name: string, value = '') => {
        before('app.commandLine.appendSwitch'); // api/command-line-switches: before `ready`
        switches.set(name, value);
      },
    }),
    requestSingleInstanceLock: () => {
      calls.push('app.requestSingleInstanceLock');
      return choice.hasLock ?? true;
    },
    // api/app: "This method can only be called before app is ready", three times.
    enableSandbox: () => before('app.enableSandbox'),
    disableDomainBlockingFor3DAPIs: () => before('app.disableDomainBlockingFor3DAPIs'),
    disableHardwareAcceleration: () => before('app.disableHardwareAcceleration'),
    getPath: () => choice.userFolder ?? '/nowhere',
    getVersion: () => '0.0.0',
    exit: (code: number) => exits.push(code),
    whenReady: async () => {
      isReady = true;
    },
  });

  const protocol = {
    registerSchemesAsPrivileged: (declared: CustomScheme[]) => {
      before('protocol.registerSchemesAsPrivileged'); // api/protocol: before `ready` …
      if (schemes.length > 0) throw new Error('registerSchemesAsPrivileged can be called once.'); // … and once
      schemes.push(...declared);
    },
  };

  const display = { label: 'first', bounds: { x: 0, y: 0, width: 1080, height: 1920 } };
  const screen = Object.assign(new EventEmitter(), {
    displays: [display as Display],
    getPrimaryDisplay: () => {
      after('screen.getPrimaryDisplay'); // api/screen: not until `ready`
      return screen.displays[0];
    },
    getAllDisplays: () => screen.displays,
  });

  const session = new FakeSession();
  const windows: FakeWindow[] = [];
  class BrowserWindow {
    constructor(options: BrowserWindowConstructorOptions) {
      after('BrowserWindow'); // api/browser-window: "cannot be used until the `ready` event"
      const window = new FakeWindow(options, schemes, choice.answer ?? (() => undefined));
      windows.push(window);
      app.emit('web-contents-created', {}, window.webContents);
      // biome-ignore lint/correctness/noConstructorReturn: the window itself must be strict, too.
      return strict('BrowserWindow', window) as unknown as BrowserWindow;
    }
  }

  const electron = {
    app: strict('app', app),
    protocol: strict('protocol', protocol),
    screen: strict('screen', screen),
    Menu: strict('Menu', { setApplicationMenu: (menu: unknown) => calls.push(`menu ${menu}`) }),
    powerSaveBlocker: strict('powerSaveBlocker', {
      start: (type: string) => calls.push(`powerSaveBlocker ${type}`),
    }),
    session: strict('session', {
      fromPartition: (name: string) => {
        after(`session ${name}`); // api/session: sessions are made after `ready`
        return strict('session', session);
      },
    }),
    BrowserWindow,
  } as unknown as ElectronParts;
  return { electron, app, screen, session, windows, schemes, switches, calls, exits };
}

/** A session that remembers the handlers it was given. */
class FakeSession extends EventEmitter {
  readonly handlers = new Map<string, (request: Request) => Promise<Response>>();
  readonly asked = new Map<string, (...given: never[]) => unknown>();
  readonly protocol = {
    handle: (scheme: string, handler: (request: Request) => Promise<Response>) => {
      // api/protocol: a scheme has one handler per session.
      if (this.handlers.has(scheme)) throw new Error(`${scheme} is handled already.`);
      this.handlers.set(scheme, handler);
    },
  };
  readonly webRequest = {
    onBeforeRequest: (listener: (...given: never[]) => unknown) => {
      this.asked.set('request', listener); // api/web-request: the last listener is the only one
    },
  };
  setPermissionRequestHandler = (listener: (...given: never[]) => unknown) =>
    this.asked.set('permission request', listener);
  setPermissionCheckHandler = (listener: (...given: never[]) => unknown) =>
    this.asked.set('permission check', listener);
  setDevicePermissionHandler = (listener: (...given: never[]) => unknown) =>
    this.asked.set('device', listener);
  setSpellCheckerEnabled = (isOn: boolean) => this.asked.set(`spell checker ${isOn}`, () => isOn);
}

/** A window that loads nothing, but refuses an address that Electron could not load. */
class FakeWindow extends EventEmitter {
  readonly did: string[] = [];
  readonly webContents: FakeContents;
  readonly options: BrowserWindowConstructorOptions;
  private readonly schemes: readonly CustomScheme[];

  constructor(
    options: BrowserWindowConstructorOptions,
    schemes: readonly CustomScheme[],
    answer: (program: string) => unknown,
  ) {
    super();
    this.options = options;
    this.schemes = schemes;
    this.webContents = strict('webContents', new FakeContents(answer));
  }

  loadURL = async (address: string): Promise<void> => {
    this.did.push(`load ${address}`);
    const scheme = new URL(address).protocol.slice(0, -1);
    const session = this.options.webPreferences?.session as (FakeSession & Session) | undefined;
    const isDeclared = this.schemes.some((declared) => declared.scheme === scheme);
    // api/protocol: a scheme is known only where it was declared and, in this very session, is handled.
    const isKnown = scheme === 'http' || (isDeclared && session?.handlers.has(scheme) === true);
    if (!isKnown) throw new Error(`ERR_UNKNOWN_URL_SCHEME (-302) loading '${address}'`);
    this.webContents.address = address;
  };
  show = () => this.did.push('show');
  focus = () => this.did.push('focus');
  destroy = () => this.did.push('destroy');
  isDestroyed = () => this.did.includes('destroy');
  setKiosk = (isOn: boolean) => this.did.push(`kiosk ${isOn}`);
  setBounds = (bounds: object) => this.did.push(`bounds ${JSON.stringify(bounds)}`);
  getBounds = () => {
    const { x = 0, y = 0, width = 0, height = 0 } = this.options;
    return { x, y, width, height };
  };
}

/** The contents of a fake window. */
class FakeContents extends EventEmitter {
  readonly did: string[] = [];
  address = '';
  opener: Parameters<WebContents['setWindowOpenHandler']>[0] | null = null;
  private readonly answer: (program: string) => unknown;

  constructor(answer: (program: string) => unknown) {
    super();
    this.answer = answer;
  }

  setWindowOpenHandler = (opener: Parameters<WebContents['setWindowOpenHandler']>[0]) => {
    this.opener = opener;
  };
  forcefullyCrashRenderer = () => {
    this.did.push('crash');
    this.emit('render-process-gone', {}, { reason: 'killed' }); // api/web-contents: also when it was asked for
  };
  reload = () => this.did.push('reload');
  isLoading = () => false;
  getURL = () => this.address;
  executeJavaScript = async (program: string) => this.answer(program);
}

/** Gives `model` back so that touching anything it does not have throws, instead of being undefined. */
function strict<T extends object>(name: string, model: T): T {
  return new Proxy(model, {
    get: (target, key) => {
      if (typeof key === 'string' && key !== 'then' && !(key in target)) {
        throw new Error(`${name}.${key} is not modelled.`);
      }
      return Reflect.get(target, key, target);
    },
  });
}
