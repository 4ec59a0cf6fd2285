import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type Made, makeIfChanged } from './freshness.ts';

const ROOT: string = resolve(import.meta.dirname, '..');
/** Where everything that is made goes. */
export const OUTPUT: string = join(ROOT, 'build/.output');
const CACHE: string = join(ROOT, 'build/.cache');

/** What packages and which settings things are made with: when these change, everything is made again. */
const TOOLS: readonly string[] = from('package-lock.json', 'package.json', 'build/preparations.ts');

/** Something to prepare, with its name for whoever waits. */
export interface Preparation extends Made {
  readonly zh: string;
  readonly en: string;
}

/**
 * The authored folder compiled into `release`. The built-in exhibition is whole or fails; of a folder that somebody works
 * on, what is right is shown.
 */
function exhibition(
  folder: string,
  release: string,
  { stamp, strict }: { readonly stamp: string; readonly strict: boolean },
): Preparation {
  const mode = strict ? ['--strict'] : [];
  return {
    zh: '展览',
    en: 'Exhibition',
    stamp: join(CACHE, stamp),
    inputs: [
      folder,
      ...from('build/content', 'assets/schema', 'assets/strings', 'renderer/core'),
      ...TOOLS,
    ],
    folder: release,
    outputs: ['manifest.json', 'exhibition.json'],
    mayBeFlawed: !strict,
    make: () => runNode('build/content/cli.ts', 'build', folder, '--out', release, ...mode),
  };
}

const PAGE_CONFIG = 'build/bundle/page.ts';
const QUIET: readonly string[] = ['--logLevel', 'warn'];

/** The page that visitors see. */
export const PAGE: Preparation = {
  zh: '页面',
  en: 'Page',
  stamp: join(CACHE, 'page.stamp'),
  inputs: [
    ...from('renderer', 'assets/schema', 'assets/strings', 'assets/icons', 'build/bundle/page.ts'),
    ...from('electron/contract.ts'),
    ...TOOLS,
  ],
  folder: join(OUTPUT, 'page'),
  outputs: ['index.html'],
  mayBeFlawed: false,
  make: () => runNode('node_modules/vite/bin/vite.js', 'build', '--config', PAGE_CONFIG, ...QUIET),
};

/** What Electron runs. */
export const ELECTRON: Preparation = {
  zh: 'Electron 外壳',
  en: 'Electron shell',
  stamp: join(CACHE, 'electron.stamp'),
  inputs: [...from('electron', 'assets/schema', 'build/bundle/electron.ts'), ...TOOLS],
  folder: join(OUTPUT, 'electron'),
  outputs: ['main.js', 'preload.cjs'],
  mayBeFlawed: false,
  make: async () => {
    const { bundleElectron } = await import('./bundle/electron.ts');
    await bundleElectron();
    return true;
  },
};

function from(...paths: readonly string[]): readonly string[] {
  return paths.map((path) => join(ROOT, path));
}

/**
 * Runs a script; what it prints goes where our own lines go. Always for production: under the tests' own setting React
 * would be bundled as developers use it.
 */
function runNode(script: string, ...args: readonly string[]): Promise<boolean> {
  return new Promise((done, reject) => {
    const child = spawn(process.execPath, [join(ROOT, script), ...args], {
      cwd: ROOT,
      env: { ...process.env, NODE_ENV: 'production' },
      stdio: ['ignore', process.stderr, process.stderr],
    });
    child.on('error', reject);
    child.on('exit', (code) => done(code === 0));
  });
}

/** The release's folder, and how it is made if it must be: the built-in one, an authored folder, or a release that is compiled already. */
export function chooseRelease(content: string | undefined): readonly [string, Preparation | null] {
  if (content === undefined) {
    const own = join(OUTPUT, 'exhibition');
    const how = { stamp: 'exhibition.stamp', strict: true };
    return [own, exhibition(join(ROOT, 'assets/exhibition'), own, how)];
  }
  const folder = resolve(content);
  if (existsSync(join(folder, 'manifest.json'))) return [folder, null];
  // Kept by its path, so that two folders somebody works on in turn are not compiled anew each time.
  const name = createHash('sha256').update(folder).digest('hex').slice(0, 16);
  const release = join(CACHE, 'releases', name);
  return [release, exhibition(folder, release, { stamp: `releases/${name}.stamp`, strict: false })];
}

/** Makes what must be made and says so in one line; the reason of a failure has been said by whoever failed. */
export async function prepare(preparation: Preparation): Promise<boolean> {
  const startedAt = performance.now();
  const result = await makeIfChanged(preparation);
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
  const { zh, en } = preparation;
  const said = {
    fresh: [`没有变化`, 'unchanged'],
    made: [`已制作（${seconds} 秒）`, `made (${seconds} s)`],
    flawed: [
      '已制作，但有错误的展项没有收进去（见上）',
      'made, but without the exhibits that have errors (see above)',
    ],
    failed: ['没有做成', 'failed'],
  }[result];
  console.error(`${zh}：${said[0]} / ${en}: ${said[1]}`);
  return result !== 'failed';
}
