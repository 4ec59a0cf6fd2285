import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const ROOT = join(import.meta.dirname, '../..');

interface Manifest {
  readonly dependencies: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
  readonly allowScripts: Readonly<Record<string, boolean>>;
}

interface Lock {
  readonly packages: Readonly<
    Record<string, { readonly hasInstallScript?: boolean; readonly funding?: unknown }>
  >;
}

async function readJson<T>(name: string): Promise<T> {
  return JSON.parse(await readFile(join(ROOT, name), 'utf8')) as T;
}

test('every package is wanted in one exact version', async () => {
  const { dependencies, devDependencies } = await readJson<Manifest>('package.json');
  const loose = Object.entries({ ...dependencies, ...devDependencies }).filter(
    ([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version),
  );
  expect(loose).toEqual([]);
});

test('the lock file names no server, so that any registry will do', async () => {
  const lock = await readFile(join(ROOT, 'package-lock.json'), 'utf8');
  expect(lock).not.toContain('"resolved"');
  // Where authors ask for money are the only addresses that stand there.
  const { packages } = await readJson<Lock>('package-lock.json');
  const others = Object.values(packages).map(({ funding: _, ...rest }) => rest);
  expect(JSON.stringify(others)).not.toContain('://');
});

test('it is decided for each package whether it may run a script when installed', async () => {
  const { packages } = await readJson<Lock>('package-lock.json');
  const { allowScripts } = await readJson<Manifest>('package.json');
  const asking = Object.entries(packages).filter(([, one]) => one.hasInstallScript === true);
  const names = asking.map(([folder]) => folder.slice(folder.lastIndexOf('node_modules/') + 13));
  expect([...new Set(names)].sort()).toEqual(Object.keys(allowScripts).sort());
  expect(allowScripts.node, 'Node 24 comes by its script').toBe(true);
});
