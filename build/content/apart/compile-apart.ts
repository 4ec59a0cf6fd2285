import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** How compiling ended: with a release, with errors that were shown, or not at all. */
export type Ending = 'compiled' | 'errors' | 'stopped';

/** What is compiled, from where to where. Absolute paths. */
export interface Compiling {
  readonly root: string;
  readonly out: string;
  readonly cache: string;
}

/** How much a compilation may take. */
export interface Allowance {
  readonly milliseconds: number;
  /** Resident memory, in bytes; half of it may be the heap. */
  readonly memoryBytes: number;
  /** The script that compiles; this tool's own command when absent. */
  readonly script?: string;
}

/** An hour, and 4 GiB: two pictures of 64 million pixels and the largest model at once stay below a third of that. */
const USUAL: Allowance = { milliseconds: 60 * 60 * 1000, memoryBytes: 4 * 1024 ** 3 };
const MEBIBYTE = 1024 * 1024;

/**
 * Compiles in a process of its own, which shows what it finds: pictures and models from anywhere are unpacked there, where
 * they can take no key, nor more time and memory than allowed. One error anywhere, and nothing is written.
 */
export async function compileApart(
  { root, out, cache }: Compiling,
  allowance: Allowance = USUAL,
): Promise<Ending> {
  const { milliseconds, memoryBytes, script } = allowance;
  const watcher = pathToFileURL(join(import.meta.dirname, 'limit-memory.ts')).href;
  const heap = `--max-old-space-size=${Math.ceil(memoryBytes / 2 / MEBIBYTE)}`;
  const cli = script ?? join(import.meta.dirname, '../cli.ts');
  const words = ['build', root, '--out', out, '--cache', cache, '--strict'];
  const child = spawn(process.execPath, [heap, '--import', watcher, cli, ...words], {
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...withoutSecrets(process.env), ZHANTING_MEMORY_MOST: String(memoryBytes) },
    timeout: milliseconds,
    killSignal: 'SIGKILL',
  });
  return await endOf(child);
}

function endOf(child: ChildProcess): Promise<Ending> {
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('exit', (code) =>
      resolve(code === 0 ? 'compiled' : code === 1 ? 'errors' : 'stopped'),
    );
  });
}

function withoutSecrets({
  ZHANTING_PASSPHRASE_FILE: _file,
  ...others
}: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return others;
}
