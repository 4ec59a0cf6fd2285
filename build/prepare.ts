import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { chooseRelease, ELECTRON, OUTPUT, PAGE, prepare } from './preparations.ts';

/**
 * Prepares the exhibition and the page, and with `--electron` what Electron runs; only what has changed is made. Says on
 * the error stream what it does, and on the other, as JSON, where the results are.
 */
async function main(): Promise<number> {
  const options = { content: { type: 'string' }, electron: { type: 'boolean' } } as const;
  const { values } = parseArgs({ options });
  const [release, compiled] = chooseRelease(values.content);
  const wanted = [compiled, PAGE, values.electron ? ELECTRON : null];
  const results = await Promise.all(wanted.flatMap((one) => (one ? [prepare(one)] : [])));
  if (results.includes(false)) return 1;
  console.log(JSON.stringify({ release, page: join(OUTPUT, 'page') }));
  return 0;
}

process.exitCode = await main();
