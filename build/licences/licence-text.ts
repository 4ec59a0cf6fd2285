import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Shipped } from './shipped.ts';

/** The licence file of a package, taken apart. */
export interface LicenceText {
  /** Its lines that name who holds the rights. */
  readonly holders: readonly string[];
  /** The rest, which many packages share; empty when the package has no such file. */
  readonly body: string;
}

const FILE_NAME = /^(licen[cs]e|copying)(\.(md|txt))?$/i;

/** A line that names a holder: a year or a name must follow the word, which the licences' own sentences lack. */
const HOLDER = /^\s*(\(c\)|copyright (\(c\)|©|\d{4})|©)\s*\S/i;

/** Reads the licence file of a package. */
export async function readLicenceText({ folder }: Shipped): Promise<LicenceText> {
  const name = (await readdir(folder)).sort().find((file) => FILE_NAME.test(file));
  if (name === undefined) return { holders: [], body: '' };
  const lines = (await readFile(join(folder, name), 'utf8')).replaceAll('\r\n', '\n').split('\n');
  const holders = lines.filter((line) => HOLDER.test(line)).map((line) => line.trim());
  const rest = lines.filter((line) => !HOLDER.test(line));
  return { holders, body: tidy(rest) };
}

/** Without spaces at line ends and without rows of empty lines, so that equal texts are equal. */
function tidy(lines: readonly string[]): string {
  const trimmed = lines.map((line) => line.trimEnd()).join('\n');
  return trimmed.replace(/\n{3,}/g, '\n\n').trim();
}
