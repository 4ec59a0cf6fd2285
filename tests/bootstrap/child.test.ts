import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const CHILD = join(import.meta.dirname, '../../build/bootstrap/child.mjs');

/** A program that runs `inner` through the bootstrap and ends with what came of it. */
function outer(how: 'runInFront' | 'runQuietly', inner: string): readonly string[] {
  const command = `{ program: process.execPath, args: ['-e', ${JSON.stringify(inner)}], cwd: '.', env: process.env }`;
  const script = `
    import { ${how} } from ${JSON.stringify(CHILD)};
    const ended = await ${how}({ ...${command}, onOutput: (text) => console.log(text) });
    console.log('went on');
    process.exitCode = typeof ended === 'number' ? ended : ended.code;
  `;
  return ['--input-type=module', '-e', script];
}

/** Starts it, sends it a signal once it is under way, and tells how it ended. */
async function interrupt(args: readonly string[], signal: NodeJS.Signals) {
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  let output = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    output += text;
    if (text.includes('under way')) child.kill(signal);
  });
  const [code] = await once(child, 'close');
  return { code: code as number, output };
}

const STAYS = "setTimeout(() => {}, 20000); console.log('under way')";
const ENDS_WELL = `process.on('SIGTERM', () => process.exit(7)); ${STAYS}`;

test('the exit code of what runs in front is passed on', async () => {
  const child = execFile(process.execPath, outer('runInFront', 'process.exit(5)'));
  expect(await once(child, 'exit')).toEqual([5, null]);
});

test('a signal reaches what runs in front, and its own answer counts', async () => {
  const { code } = await interrupt(outer('runInFront', ENDS_WELL), 'SIGTERM');
  expect(code).toBe(7);
});

test.each(['SIGTERM', 'SIGINT'] as const)(
  'what dies of %s gives the exit code that shells give',
  async (signal) => {
    const { code } = await interrupt(outer('runInFront', STAYS), signal);
    expect(code).toBe(signal === 'SIGTERM' ? 143 : 130);
  },
);

test('nothing is begun after a quiet program was ended with us', async () => {
  const { code, output } = await interrupt(outer('runQuietly', STAYS), 'SIGTERM');
  expect(code).toBe(143);
  expect(output).not.toContain('went on');
});

test('when the shell between npm and us dies of a signal, what runs in front ends with it', async () => {
  const shell = spawn(
    'sh',
    ['-c', '"$0" "$@"; exit', process.execPath, ...outer('runInFront', NAMED)],
    {
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );
  const inner = Number(String((await once(shell.stdout, 'data'))[0]));
  shell.kill('SIGTERM');
  await expect.poll(() => isAlive(inner), { timeout: 5000 }).toBe(false);
});

const NAMED = 'setTimeout(() => {}, 20000); console.log(process.pid)';

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false; // No such process.
  }
}
