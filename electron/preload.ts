import { contextBridge } from 'electron';
import type { KioskWindow } from './contract.ts';

/** Written in by the bundler, so that nothing has to be asked of the main process. */
declare const __ZHANTING_VERSION__: string;

// All that the page learns from here. Everything else it asks of the handler, as in any browser.
const kiosk: KioskWindow = Object.freeze({ shell: 'electron', version: __ZHANTING_VERSION__ });
contextBridge.exposeInMainWorld('kiosk', kiosk);
