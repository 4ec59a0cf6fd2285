import { resolve } from 'node:path';

/** Where builds remember what they found out, when nothing else is said. */
export const CACHE: string = resolve(import.meta.dirname, '../../.cache/content');
