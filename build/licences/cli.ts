import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { writeLicences } from './document.ts';

const ROOT = join(import.meta.dirname, '../..');

await writeFile(join(ROOT, 'docs/licences.md'), await writeLicences(ROOT));
console.log('已写好 docs/licences.md / Written: docs/licences.md');
