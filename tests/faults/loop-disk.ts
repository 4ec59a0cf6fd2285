import { execFileSync, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';

/** Runs a program of the system and gives what it said; throws when it fails. */
export function system(program: string, ...args: readonly string[]): string {
  return execFileSync(program, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
}

/** Makes an empty ext4 of some size, such as `16M`, in a file. */
export function makeImage(image: string, size: string): void {
  system('truncate', '-s', size, image);
  system('mkfs.ext4', '-q', '-F', '-m', '0', image);
}

/** Mounts a file as a disk while `use` runs; takes everything away again, whatever happens. */
export async function mounted<T>(image: string, folder: string, use: () => Promise<T>): Promise<T> {
  await mkdir(folder, { recursive: true });
  const device = system('losetup', '-f', '--show', image).trim();
  try {
    system('mount', device, folder);
    try {
      return await use();
    } finally {
      system('umount', folder);
    }
  } finally {
    system('losetup', '-d', device);
  }
}

/** Runs `use` with a disk that logs what is written to it: `disk` in the folder, notes to `mark`. */
export async function logged(
  work: string,
  image: string,
  log: string,
  use: (disk: string, mark: string) => Promise<void>,
): Promise<void> {
  const program = join(work, 'block-log');
  const source = join(import.meta.dirname, 'block-log.c');
  const flags = system('pkg-config', '--cflags', '--libs', 'fuse3').trim().split(/\s+/);
  system('gcc', '-O2', '-Wall', '-o', program, source, ...flags);
  const folder = join(work, 'logged');
  await mkdir(folder, { recursive: true });
  const child = spawn(program, [image, log, folder], { stdio: 'inherit' });
  const ended = new Promise((resolve) => child.once('exit', resolve));
  try {
    for (let tries = 0; tries < 100 && !existsSync(join(folder, 'disk')); tries += 1)
      await setTimeout(50);
    await use(join(folder, 'disk'), join(folder, 'mark'));
  } finally {
    system('fusermount3', '-u', folder);
    await ended;
  }
}
