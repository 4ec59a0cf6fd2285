import { existsSync } from 'node:fs';
import { cp, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { failed, ok, type Result } from '#schema/result.ts';
import { bundleElectron } from '../bundle/electron.ts';
import { PROGRAM_NAME } from './configuration.ts';
import type { PackageProblem } from './problem.ts';

/** What must have been built before anything can be packaged. Folders are absolute. */
export interface BuiltParts {
  readonly page: string;
  readonly exhibition: string;
}

/** Looks whether the page and the exhibition are there. */
export function findBuiltParts(parts: BuiltParts): Result<BuiltParts, PackageProblem> {
  const needed = [
    join(parts.page, 'index.html'),
    join(parts.exhibition, 'manifest.json'),
    join(parts.exhibition, 'exhibition.json'),
  ];
  const missing = needed.filter((file) => !existsSync(file));
  if (missing.length > 0) {
    return failed(missing.map((detail) => ({ code: 'not-built', detail })));
  }
  return ok(parts);
}

/** What the packed application says of itself. */
export interface AppIdentity {
  readonly version: string;
  readonly description: string;
}

/**
 * Lays out the application in the empty folder `app`: the two bundles, the page, and a package.json of its own, which
 * names no dependency, so that no node_modules are packed.
 */
export async function stageApp(app: string, page: string, identity: AppIdentity): Promise<void> {
  await mkdir(app, { recursive: true });
  await bundleElectron(app);
  await cp(page, join(app, 'page'), { recursive: true });
  const about = {
    // Also the name of the folder in which the kiosk keeps its settings.
    name: PROGRAM_NAME,
    version: identity.version,
    description: identity.description,
    author: 'Zhanting',
    license: 'MIT',
    type: 'module',
    main: 'main.js',
  };
  await writeFile(join(app, 'package.json'), `${JSON.stringify(about, null, 2)}\n`);
}
