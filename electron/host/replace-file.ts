import { mkdir, open, rename } from 'node:fs/promises';
import { dirname } from 'node:path';

/**
 * Puts a text in the place of a file, whose folder is made when it is not there: whatever happens meanwhile, the file is the
 * old one or the new one. Throws where the disk does not take it.
 */
export async function replaceFile(file: string, text: string): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  await writeThrough(`${file}.new`, text);
  await rename(`${file}.new`, file);
}

/** Written, and on the disk when this returns. */
async function writeThrough(file: string, text: string): Promise<void> {
  const handle = await open(file, 'w', 0o600);
  try {
    await handle.writeFile(text);
    await handle.sync();
  } finally {
    await handle.close();
  }
}
