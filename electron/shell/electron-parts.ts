/** The parts of Electron that the shell uses; `main.ts` hands them in, so that nothing else here loads Electron. */
export type ElectronParts = Pick<
  typeof import('electron'),
  'app' | 'BrowserWindow' | 'Menu' | 'powerSaveBlocker' | 'protocol' | 'screen' | 'session'
>;
