import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Check, FAULTS, type Fault } from './planted-faults.ts';
import { type Answer, copyTree, type TreeCopy } from './tree-copy.ts';

const CHECKS: readonly Check[] = ['types', 'lint', 'promises', 'dead-code'];

/** Four checks over two copies of the tree, on two cores. */
const LIMIT_MS = 120_000;

const copies: TreeCopy[] = [];
const sound = new Map<Check, Answer>();
const faulty = new Map<Check, Answer>();

async function runAll(answers: Map<Check, Answer>, change: (copy: TreeCopy) => Promise<void>) {
  const copy = await copyTree();
  copies.push(copy);
  await change(copy);
  for (const check of CHECKS) answers.set(check, await copy.run(check));
}

async function plantAll(copy: TreeCopy): Promise<void> {
  for (const fault of FAULTS) await copy.plant(fault);
}

beforeAll(async () => {
  await Promise.all([runAll(sound, async () => undefined), runAll(faulty, plantAll)]);
}, LIMIT_MS);

afterAll(async () => {
  for (const copy of copies) await copy.remove();
});

describe('the checks of npm test, on a copy of the sources as they are,', () => {
  test.each(CHECKS)('find nothing: %s', (check) => {
    expect(sound.get(check)?.code, sound.get(check)?.output).toBe(0);
  });
});

describe('with faults planted in the copy', () => {
  test.each(CHECKS)('%s fails', (check) => {
    expect(faulty.get(check)?.code).not.toBe(0);
  });

  test.each(FAULTS.map((fault) => [fault.name, fault] as const))('%s: found', (_name, fault) => {
    const output = faulty.get(fault.check)?.output ?? '';
    const nearby = said(output, fault);
    expect(nearby, `${fault.check} says nothing of ${fault.file}`).not.toBe('');
    expect(nearby).toContain(fault.says);
  });
});

/** How many lines before and after the one that names a file belong to the message. */
const BESIDE: Readonly<Record<Check, readonly [number, number]>> = {
  types: [0, 0],
  lint: [0, 2],
  promises: [1, 0],
  'dead-code': [0, 0],
};

/** All that a check says of a file: the lines that name it, and for Biome and oxlint the message beside them. */
function said(output: string, { file, check }: Fault): string {
  const lines = output.split('\n');
  const [before, after] = BESIDE[check];
  const near = lines.map((line, at) =>
    line.includes(file) ? lines.slice(at - before, at + after + 1) : [],
  );
  return near.flat().join('\n');
}
