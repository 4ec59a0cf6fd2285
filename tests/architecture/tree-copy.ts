import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { appendFile, cp, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { checkCommand } from '../../build/bootstrap/checks.mjs';
import { environmentOf } from '../../build/bootstrap/places.mjs';
import type { Check, Fault } from './planted-faults.ts';

const ROOT = join(import.meta.dirname, '../..');

/** What a copy leaves out: what is installed, made, or the history's. The types already checked are kept, for speed. */
const LEFT_OUT =
  /^(node_modules|\.git|shots|dist|build\/\.output|build\/\.cache(?!$|\/types))(\/|$)/;

/** A copy of the sources in a temporary folder, with the packages of the original. */
export interface TreeCopy {
  plant(fault: Fault): Promise<void>;
  /** Runs one of the checks of `npm test` there: its exit code and all it said. */
  run(check: Check): Promise<Answer>;
  remove(): Promise<void>;
}

/** What a check answered. */
export interface Answer {
  readonly code: number;
  readonly output: string;
}

/** Copies the sources. */
export async function copyTree(): Promise<TreeCopy> {
  const folder = await mkdtemp(join(tmpdir(), 'zhanting-tree-'));
  const isWanted = (path: string) => !LEFT_OUT.test(relative(ROOT, path).replaceAll('\\', '/'));
  await cp(ROOT, folder, { recursive: true, preserveTimestamps: true, filter: isWanted });
  await symlink(join(ROOT, 'node_modules'), join(folder, 'node_modules'));
  return {
    plant: (fault) => plant(folder, fault),
    run: (check) => run(folder, check),
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}

async function plant(folder: string, { file, code }: Fault): Promise<void> {
  const path = join(folder, file);
  await mkdir(dirname(path), { recursive: true });
  await (existsSync(path) ? appendFile(path, code) : writeFile(path, code));
}

function run(folder: string, check: Check): Promise<Answer> {
  const { program, args } = checkCommand(check, folder);
  const env = { ...environmentOf(folder), NO_COLOR: '1', CI: 'true' };
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { cwd: folder, env, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (text: string) => {
        output += text;
      });
    child.on('error', reject);
    child.on('close', (code) => resolve({ code: code ?? 1, output }));
  });
}
