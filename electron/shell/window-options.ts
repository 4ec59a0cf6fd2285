import type { BrowserWindowConstructorOptions, Rectangle, Session, WebPreferences } from 'electron';

/** What the window needs to know of its place. */
export interface WindowPlace {
  /** The chosen display's bounds, in the system's device-independent pixels. */
  readonly bounds: Rectangle;
  readonly session: Session;
  /** Absolute path of the preload script. */
  readonly preload: string;
  /** A framed window for the desk instead of the kiosk's full screen. */
  readonly windowed: boolean;
}

/** Size of the window on a desk, in pixels: a portrait screen at half its size fits a laptop. */
const DESK_SIZE = { width: 540, height: 960 } as const;

/** Every option of the window. What is not named here is Electron's default, which is the safe one. */
export function windowOptions(place: WindowPlace): BrowserWindowConstructorOptions {
  const shape = place.windowed
    ? { ...DESK_SIZE, kiosk: false, frame: true }
    : { ...place.bounds, kiosk: true, frame: false };
  return {
    ...shape,
    show: false,
    backgroundColor: '#000',
    roundedCorners: false,
    title: '展厅',
    webPreferences: webPreferences(place),
  };
}

function webPreferences(place: WindowPlace): WebPreferences {
  return {
    session: place.session,
    preload: place.preload,
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    webviewTag: false,
    spellcheck: false,
    navigateOnDragDrop: false,
    // Nobody debugs on a kiosk; development happens in Chromium, on the same handler.
    devTools: false,
    disableDialogs: true,
    disableHtmlFullscreenWindowResize: true,
    // The kiosk is looked at even when the system believes that its window is covered.
    backgroundThrottling: false,
    autoplayPolicy: 'no-user-gesture-required',
  };
}
