import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ELECTRON_PROGRAM } from './distribution.ts';
import { windowsStub } from './stub-windows.ts';
import type { TargetSystem } from './targets.ts';

/** Stands in the name of everything that is made around a stub. */
export const STUB_MARK = 'STUB-not-for-release';

/** What the stub says. */
const STUB_SENTENCE = 'not a real Electron';

/** What it ends with. */
const STUB_EXIT_CODE = 64;

/** The mark by which fuses are found in a program, the wire's version, its length, and nine fuses, all on. */
const FUSE_WIRE: Buffer = Buffer.concat([
  Buffer.from('dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX'),
  Buffer.from([1, 9]),
  Buffer.from('1'.repeat(9)),
]);

/**
 * Makes a folder that electron-builder takes for an unpacked Electron: everything it looks for, and a program that only
 * says what it is not. It proves the packaging, never that Electron starts.
 */
export async function makeStub(
  folder: string,
  system: TargetSystem,
  version: string,
): Promise<void> {
  await mkdir(join(folder, 'locales'), { recursive: true });
  // Empty: a default_app.asar without content would be refused.
  await mkdir(join(folder, 'resources'), { recursive: true });
  await writeFile(join(folder, 'locales/zh-CN.pak'), '');
  await writeFile(join(folder, 'LICENSE'), `${STUB_SENTENCE}\n`);
  await writeFile(join(folder, 'LICENSES.chromium.html'), `${STUB_SENTENCE}\n`);
  await writeFile(join(folder, 'version'), version);
  const program =
    system === 'win' ? windowsStub(STUB_SENTENCE, FUSE_WIRE, STUB_EXIT_CODE) : linuxStub();
  await writeFile(join(folder, ELECTRON_PROGRAM[system]), program, { mode: 0o755 });
}

function linuxStub(): Buffer {
  const script = `#!/bin/sh\necho '${STUB_SENTENCE}' >&2\nexit ${STUB_EXIT_CODE}\n# `;
  return Buffer.concat([Buffer.from(script), FUSE_WIRE, Buffer.from('\n')]);
}
