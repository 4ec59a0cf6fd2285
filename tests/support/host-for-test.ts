import { mkdir, mkdtemp, realpath, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createEventHub } from '../../electron/host/event-hub.ts';
import type { Host } from '../../electron/host/host.ts';
import { createOpinionCount } from '../../electron/host/opinion-count.ts';
import { openRelease } from '../../electron/host/release-source.ts';
import { openStaffDesk } from '../../electron/host/staff/staff-desk.ts';
import { keepRecordIn } from '../../electron/host/staff/staff-record.ts';
import { type MadeRelease, makeRelease } from './make-release.ts';

/** A new empty folder for a test, which removes it again; the path holds no links. */
export async function makeFolder(): Promise<string> {
  return realpath(await mkdtemp(join(tmpdir(), 'zhanting-test-')));
}

/** A built page as small as can be: a document, a hashed script, and things that must never be served. */
export async function makePage(folder: string): Promise<string> {
  await mkdir(join(folder, 'assets'), { recursive: true });
  await writeFile(join(folder, 'index.html'), '<!doctype html><title>Kiosk</title>');
  await writeFile(join(folder, 'assets/index-C7f2xw1a.js'), 'export {};');
  await writeFile(join(folder, 'plain.js'), 'export {};');
  await writeFile(join(folder, 'notes.md'), 'not for visitors');
  await writeFile(join(folder, '.hidden.js'), 'not for visitors');
  return folder;
}

/** A host over a real page and a real release in `folder`; `folder/secret.js` must never be served. */
export async function makeHost(
  folder: string,
  filmBytes?: number,
): Promise<{ readonly host: Omit<Host, 'isOwn'>; readonly made: MadeRelease }> {
  const made = await makeRelease(join(folder, 'release'), filmBytes);
  const page = await makePage(join(folder, 'page'));
  await writeFile(join(folder, 'secret.js'), 'secret');
  const release = await openRelease(made.folder);
  if (!release.ok) throw new Error(JSON.stringify(release.problems));
  const host: Omit<Host, 'isOwn'> = {
    shell: 'serve',
    versions: { zhanting: '1.2.3', node: '24.0.0', electron: null, chromium: null },
    page,
    release: { current: () => release.value },
    settings: {
      name: 'A1',
      pxPerMm: 3.2,
      lowerEdgeMm: 700,
      holiday: true,
      drawing: 'auto',
      daylight: 'clock',
      language: 'en',
    },
    updates: null,
    staff: await openStaffDesk(keepRecordIn(join(folder, 'kiosk')), () => 107.9),
    opinions: createOpinionCount(),
    events: createEventHub(),
    now: () => 107.9,
    startedAt: 100,
  };
  return { host, made };
}
