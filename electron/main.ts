import { app, BrowserWindow, Menu, powerSaveBlocker, protocol, screen, session } from 'electron';
import { endOnBug } from './shell/bugs.ts';
import { startShell } from './shell/start.ts';
import { readSurroundings } from './shell/surroundings.ts';

// The file Electron starts. It is the only one that loads Electron's main modules; the shell receives them.
const around = readSurroundings(process, import.meta.dirname);
const end = endOnBug(process, app, around.log);
startShell({ app, BrowserWindow, Menu, powerSaveBlocker, protocol, screen, session }, around).catch(
  end,
);
