import { spawnSync } from 'node:child_process';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { type ExhibitionWishes, makeExhibitionFolder } from '../support/make-exhibition-folder.ts';
import { INDEX, withLine } from './support/check-files.ts';

const CLI = join(import.meta.dirname, '../../build/content/cli.ts');
const leftovers: string[] = [];
afterEach(async () => {
  await Promise.all(leftovers.splice(0).map((path) => rm(path, { recursive: true, force: true })));
});

async function folderWith(wishes: ExhibitionWishes): Promise<string> {
  const { folder } = await makeExhibitionFolder(wishes);
  leftovers.push(folder, `${folder}-out`, `${folder}-cache`);
  return folder;
}

function content(...args: string[]): { status: number | null; stdout: string; stderr: string } {
  return spawnSync(process.execPath, [CLI, ...args], { encoding: 'utf8' });
}

describe('npm run content', () => {
  it('checks: a line for every problem, a summary, and 1 for an error', async () => {
    const files = { [INDEX]: withLine(INDEX, 7, 'year: 2024年') };
    const { status, stdout, stderr } = content('check', await folderWith({ files }));
    expect(stdout).toBe(
      `【错误】${INDEX} 第 7 行：年份写成了“2024年” → 只写四位数字：“2024”\n2 个展项、2 个展区、3 种语言；错误 1，提醒 0\n`,
    );
    expect({ status, stderr }).toEqual({ status: 1, stderr: '' });
  });

  it('ends with 0 when there is nothing but reminders', async () => {
    const files = { [INDEX]: withLine(INDEX, 2, `title: ${'长'.repeat(20)}`) };
    expect(content('check', await folderWith({ files })).status).toBe(0);
  });

  it('gives the same as JSON', async () => {
    const files = { [INDEX]: withLine(INDEX, 7, 'year: 2024年') };
    const { stdout } = content('check', await folderWith({ files }), '--json');
    expect(JSON.parse(stdout)).toEqual([
      {
        severity: 'error',
        code: 'year-with-unit',
        file: INDEX,
        line: 7,
        message: '年份写成了“2024年”',
        fix: '只写四位数字：“2024”',
      },
    ]);
  });

  it('builds', async () => {
    const folder = await folderWith({});
    const args = ['build', folder, '--out', `${folder}-out`, '--cache', `${folder}-cache`];
    expect(content(...args)).toMatchObject({ status: 0, stderr: '' });
  });

  it.each([
    [[]],
    [['check']],
    [['check', 'a', 'b']],
    [['build', 'a']],
    [['build', 'a', '--out']],
    [['build', 'a', '--out', 'b', '--strict', '--draft']],
    [['check', 'a', '--unknown']],
    [['publish', 'a']],
  ])('explains itself and ends with 2 for %j', (args) => {
    const { status, stdout, stderr } = content(...args);
    expect(stderr).toMatch(/^用法：/);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
  });
});
