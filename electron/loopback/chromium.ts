import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { promisify } from 'node:util';
import type { Browser } from './keep-open.ts';

/** How long Chromium may take to end when asked, in milliseconds; it saves its profile first. */
const STOP_MS = 1500;

/** How long Chromium may take to say its version, in milliseconds. */
const VERSION_MS = 5000;

/** Chromium's version, such as `156.0.8078.79`; null when it does not say. */
export async function readChromiumVersion(program: string): Promise<string | null> {
  const said = await promisify(execFile)(program, ['--version'], { timeout: VERSION_MS }).catch(
    () => null, // The version is for staff to read; a kiosk runs without it.
  );
  return /\d+(\.\d+)+/.exec(said?.stdout ?? '')?.[0] ?? null;
}

/** Starts Chromium in a process group of its own, so that stopping it ends all of its processes and nothing else. */
export function launchChromium(program: string, options: readonly string[]): Browser {
  const child = spawn(program, options, { detached: true, stdio: 'ignore' });
  const exited = new Promise<number | null>((resolve) => {
    child.once('error', () => resolve(null));
    child.once('exit', resolve);
  });
  return {
    exited,
    stop: () => {
      signal(child, 'SIGTERM');
      const timer = setTimeout(() => signal(child, 'SIGKILL'), STOP_MS);
      void exited.then(() => clearTimeout(timer)); // Never rejects.
    },
  };
}

function signal(child: ChildProcess, name: NodeJS.Signals): void {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
  if (process.platform === 'win32') child.kill(name);
  else process.kill(-child.pid, name);
}
