import { execFileSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { makeExhibitionFolder } from '../support/make-exhibition-folder.ts';

/** What checking 600 exhibits may cost on a machine at rest, start of the process included; seconds of one core's work. */
const SECONDS_MAX = 5;
/** What the yardstick takes on two cores of a small server at rest, in seconds. A busy machine is slower at everything. */
const YARDSTICK_AT_REST = 0.45;

/** Checks a folder in a process of its own and says what it cost: the test runner's own loading of modules is not counted. */
const MEASURE = `
  const seconds = (since) => {
    const { user, system } = process.threadCpuUsage(since);
    return (user + system) / 1e6;
  };
  const { checkExhibition } = await import(process.argv[1]);
  const checked = await checkExhibition(process.argv[2]);
  const cost = seconds();
  const start = process.threadCpuUsage();
  let sum = 0;
  for (let i = 0; i < 3e7; i += 1) sum = (sum * 31 + i) | 0;
  JSON.parse(JSON.stringify(Array.from({ length: 3e5 }, (_, i) => ({ a: i, b: String(i + sum) }))));
  console.log(JSON.stringify({ ...checked, cost, yardstick: seconds(start) }));
`;

describe('checking 600 exhibits', () => {
  it('costs less than five seconds of work', { retry: 1, timeout: 120_000 }, async () => {
    const wishes = { exhibits: 600, zones: 8, text: 'full' } as const;
    const { folder, remove } = await makeExhibitionFolder(wishes);
    const checker = `${import.meta.dirname}/../../build/content/check-exhibition.ts`;
    const args = ['--input-type=module', '--eval', MEASURE, checker, folder];
    const said = JSON.parse(execFileSync(process.execPath, args, { encoding: 'utf8' })) as {
      readonly cost: number;
      readonly yardstick: number;
    };
    await remove();
    expect(said).toMatchObject({
      problems: [],
      extent: { exhibits: 600, zones: 8, languages: 3 },
    });
    const slowness = Math.max(1, said.yardstick / YARDSTICK_AT_REST);
    expect(said.cost / slowness).toBeLessThan(SECONDS_MAX);
  });
});
