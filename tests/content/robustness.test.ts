import { execFileSync } from 'node:child_process';
import { mkdir, rm, symlink, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkExhibition } from '../../build/content/check-exhibition.ts';
import type { ContentProblem } from '../../build/content/problems/problem.ts';
import { makeExhibitionFolder } from '../support/make-exhibition-folder.ts';
import { FACTS, FIRST, INDEX, problemsOf, withBody } from './support/check-files.ts';

async function checkAfter(
  prepare: (folder: string) => Promise<unknown>,
): Promise<readonly ContentProblem[]> {
  const { folder, remove } = await makeExhibitionFolder();
  try {
    await prepare(folder);
    return (await checkExhibition(folder)).problems;
  } finally {
    await remove();
  }
}

const codesIn = (problems: readonly ContentProblem[]): readonly string[] =>
  problems.map(({ code }) => code);

describe('whatever a folder holds, the checker', () => {
  it('does not open a YAML file of 100 MB', async () => {
    const problems = await checkAfter((folder) =>
      truncate(join(folder, 'exhibition.yaml'), 100 * 1024 * 1024),
    );
    expect(problems).toContainEqual(
      expect.objectContaining({ code: 'file-too-big', file: 'exhibition.yaml' }),
    );
  });

  it('does not multiply aliases', async () => {
    const rows = Array.from({ length: 30 }, (_, i) => {
      const row = Array.from({ length: 9 }, () => `*a${i}`).join(', ');
      return `a${i + 1}: &a${i + 1} [${row}]`;
    });
    const bomb = `a0: &a0 [boom]\n${rows.join('\n')}\n`;
    const found = codesIn(await problemsOf({ files: { 'exhibition.yaml': bomb } }));
    expect(found).toContain('yaml-alias');
  });

  it.each([
    ['brackets', `tags: ${'['.repeat(100_000)}`],
    ['braces', `tags: ${'{a: '.repeat(50_000)}`],
    ['list marks', `tags:\n  ${'- '.repeat(80_000)}x`],
    ['question marks', `tags:\n  ${'? '.repeat(80_000)}x`],
  ])('does not follow %s as deep as they go', async (_, line) => {
    const head = `---\ntitle: 甲\nlead: 乙\nzone: zone-1\n${line}\n---\n正文。\n`;
    const problems = await problemsOf({ files: { [INDEX]: head } });
    expect(problems.some((p) => p.severity === 'error' && p.file === INDEX)).toBe(true);
  });

  it.each([
    ['quotes', '>'.repeat(15_000)],
    ['lists', '- '.repeat(9000)],
    ['numbered lists', '1. '.repeat(6000)],
    ['indented lists', Array.from({ length: 130 }, (_, i) => `${' '.repeat(i)}- a`).join('\n')],
    ['bold', '**a '.repeat(4000) + '** '.repeat(4000)],
    ['brackets', '['.repeat(19_000)],
    ['pictures', '!['.repeat(9000)],
    ['table cells', `|a|\n|-|\n${'|'.repeat(19_000)}`],
  ])('survives %s inside each other', async (_, body) => {
    const problems = await problemsOf({ files: { [INDEX]: withBody(`深\n\n${body}`) } });
    expect(problems.every(({ file }) => file === INDEX)).toBe(true);
  });

  it('goes round no circle of links', async () => {
    const problems = await checkAfter(async (folder) => {
      await symlink(folder, join(folder, 'exhibits', 'loop'));
      await symlink('..', join(folder, FIRST, 'up'));
      await symlink('self', join(folder, 'self'));
    });
    expect(codesIn(problems)).toEqual(Array(3).fill('link-not-followed'));
  });

  it('reads nothing outside the folder, not even through a link as a picture', async () => {
    const problems = await checkAfter(async (folder) => {
      await symlink('/etc/passwd', join(folder, FIRST, 'secret.png'));
      await writeFile(join(folder, INDEX), withBody('一。\n\n![图](secret.png)'));
    });
    expect(codesIn(problems)).toEqual(['link-not-followed']);
  });

  it.skipIf(process.platform === 'win32')('does not wait at a pipe', async () => {
    const problems = await checkAfter(async (folder) => {
      execFileSync('mkfifo', [join(folder, FIRST, 'pipe.png'), join(folder, 'layout.yaml')]);
    });
    expect(problems.map(({ code, file }) => `${code} ${file}`)).toEqual([
      `not-a-file ${FIRST}/pipe.png`,
      'not-a-file layout.yaml',
    ]);
  });

  it('takes a folder for no file, whatever it is called', async () => {
    const problems = await checkAfter(async (folder) => {
      await rm(join(folder, FIRST, 'index.en.md'));
      await mkdir(join(folder, FIRST, 'index.en.md'));
      await mkdir(join(folder, '布局.yaml'));
      await mkdir(join(folder, 'exhibits/exhibit-0003/index.md'), { recursive: true });
    });
    expect(problems.map(({ code, file }) => `${code} ${file}`)).toEqual([
      `not-a-file ${FIRST}/index.en.md`,
      'not-a-file exhibits/exhibit-0003/index.md',
      'not-a-file 布局.yaml',
    ]);
  });

  it('reads UTF-16 as well, and reminds', async () => {
    const text = `\ufeff${withBody('正文。')}`;
    const problems = await problemsOf({ files: { [INDEX]: Buffer.from(text, 'utf16le') } });
    expect(codesIn(problems)).toEqual(['not-utf8']);
  });
});

describe('arbitrary bytes', () => {
  let made: Awaited<ReturnType<typeof makeExhibitionFolder>>;
  beforeAll(async () => {
    made = await makeExhibitionFolder();
  });
  afterAll(() => made.remove());

  it.each([INDEX, FACTS, 'exhibition.yaml', 'layout.yaml'])(
    'in %s never make the checker throw',
    async (path) => {
      const yamlish = fc.stringMatching(/^[-:#&*!|>{}[\],'" \n\ta-c：标题]{0,60}$/);
      const anything = fc.oneof(
        fc.uint8Array({ maxLength: 300 }),
        yamlish.map((text) => Buffer.from(`---\n${text}\n---\n${text}`)),
        yamlish.map((text) => Buffer.from(`id: a\nzones:\n${text}`)),
        fc
          .string({ unit: 'grapheme' })
          .map((text) => Buffer.from(`---\ntitle: ${text}\n---\n${text}`)),
      );
      await fc.assert(
        fc.asyncProperty(anything, async (bytes) => {
          await writeFile(join(made.folder, path), bytes);
          const { problems } = await checkExhibition(made.folder);
          expect(Array.isArray(problems)).toBe(true);
        }),
        { numRuns: 60 },
      );
    },
  );
});
