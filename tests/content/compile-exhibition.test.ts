import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import type { Exhibition } from '#schema/exhibition.ts';
import { type Manifest, parseManifest } from '#schema/manifest.ts';
import { parseExhibition } from '#schema/parse.ts';
import {
  type Compiled,
  type CompileOptions,
  compileExhibition,
} from '../../build/content/compile-exhibition.ts';
import { hashFile } from '../../build/content/media/media-store.ts';
import { contentHash } from '../../build/content/release/build-manifest.ts';
import { unpackHall } from '../../renderer/form/hall/hall-file.ts';
import { type ExhibitionWishes, makeExhibitionFolder } from '../support/make-exhibition-folder.ts';
import { ENGLISH, FIRST, INDEX, withBody, withLine } from './support/check-files.ts';

const leftovers: string[] = [];
afterEach(async () => {
  await Promise.all(leftovers.splice(0).map((path) => rm(path, { recursive: true, force: true })));
});

interface Place {
  readonly folder: string;
  readonly out: string;
  readonly compile: (options?: Partial<CompileOptions>) => Promise<Compiled>;
  readonly exhibition: () => Promise<Exhibition>;
  readonly manifest: () => Promise<Manifest>;
}

async function place(wishes: ExhibitionWishes = {}): Promise<Place> {
  const { folder } = await makeExhibitionFolder(wishes);
  const [out, cache] = [`${folder}-out`, `${folder}-cache`];
  leftovers.push(folder, out, cache);
  const read = async (name: string): Promise<unknown> =>
    JSON.parse(await readFile(join(out, name), 'utf8'));
  return {
    folder,
    out,
    compile: (options) => compileExhibition(folder, { out, cache, version: 'tested', ...options }),
    exhibition: async () => {
      const parsed = parseExhibition(await read('exhibition.json'));
      if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
      return parsed.value;
    },
    manifest: async () => {
      const parsed = parseManifest(await read('manifest.json'));
      if (!parsed.ok) throw new Error(parsed.problems.join());
      return parsed.value;
    },
  };
}

describe('a compiled exhibition', () => {
  it('is what a kiosk reads, and its manifest lists every file with its true hash', async () => {
    const { compile, exhibition, manifest, out } = await place({ text: 'full' });
    expect((await compile()).release).toBe('written');
    const { exhibits, zones } = await exhibition();
    expect(exhibits.map(({ id, code }) => `${id} ${code}`)).toEqual([
      'exhibit-0001 1-1',
      'exhibit-0002 2-1',
    ]);
    expect(zones.map(({ pattern }) => pattern)).toEqual(['dots', 'stripes']);
    const { files, contentHash: hash } = await manifest();
    for (const { path, sha256 } of files) expect(await hashFile(join(out, path))).toBe(sha256);
    expect(contentHash(files)).toBe(hash);
  });

  it('has the same bytes wherever the folder lies', async () => {
    const [one, other] = [await place({ text: 'full' }), await place({ text: 'full' })];
    await one.compile();
    await other.compile();
    expect(await readFile(join(one.out, 'manifest.json'))).toEqual(
      await readFile(join(other.out, 'manifest.json')),
    );
  });

  it('has pages, media where they stand, tables and bold Chinese', async () => {
    const body =
      '甲**“人工智能”**乙。\n\n![说明](cover.svg "题注")\n\n---\n\n| 项 | 值 |\n|---|---|\n| 一 | 二 |';
    const { compile, exhibition } = await place({ files: { [INDEX]: withBody(body) } });
    await compile();
    const [first] = (await exhibition()).exhibits;
    const text = (value: string): unknown => ({ type: 'text', value });
    expect(first?.pages['zh-Hans'][0]?.children).toEqual([
      {
        type: 'element',
        tagName: 'p',
        children: [
          text('甲'),
          { type: 'element', tagName: 'strong', children: [text('“人工智能”')] },
          text('乙。'),
        ],
      },
      { type: 'media', media: first?.cover?.media, alt: '说明', caption: '题注' },
    ]);
    expect(JSON.stringify(first?.pages['zh-Hans'][1])).toContain('"tagName":"table"');
  });

  it('lets neither links, nor HTML, nor addresses through', async () => {
    const body =
      '[甲](https://a.cn) <b onclick="x()">乙</b> <https://b.cn>\n\n<script>x()</script>\n\n[丙](javascript:x)';
    const { compile, out } = await place({ files: { [INDEX]: withBody(body) } });
    await compile();
    const json = await readFile(join(out, 'exhibition.json'), 'utf8');
    expect(json).toContain('甲');
    expect(json).not.toMatch(/a\.cn|onclick|script|href/);
  });

  it('speaks every language: Traditional by conversion, English by Chinese where it is missing', async () => {
    const { compile, exhibition } = await place({ files: { [ENGLISH]: null } });
    await compile();
    const [first, second] = (await exhibition()).exhibits;
    expect(first?.origin).toEqual({ 'zh-Hans': 'written', en: 'missing', 'zh-Hant': 'converted' });
    expect(first?.title.en).toBe(first?.title['zh-Hans']);
    expect(first?.pages.en).toEqual(first?.pages['zh-Hans']);
    expect(second?.origin.en).toBe('written');
    expect(JSON.stringify(first?.pages['zh-Hant'])).toContain('編號');
    expect(first?.search.pinyin.length).toBeGreaterThan(3);
  });

  it('takes a hand-written Traditional text before its own', async () => {
    const hant = '---\n标题: 手寫\n---\n手寫的正文。\n';
    const { compile, exhibition } = await place({ files: { [`${FIRST}/index.zh-Hant.md`]: hant } });
    await compile();
    const [first] = (await exhibition()).exhibits;
    expect(first?.origin['zh-Hant']).toBe('written');
    expect(first?.title['zh-Hant']).toBe('手寫');
    expect(JSON.stringify(first?.pages['zh-Hant'])).toContain('手寫的正文');
  });

  it('shows the sources of the facts it names, each once, by date', async () => {
    const { compile, exhibition } = await place();
    await compile();
    const [first] = (await exhibition()).exhibits;
    expect(first?.sources.map(({ outlet, date }) => `${date} ${outlet['zh-Hans']}`)).toEqual([
      '2024-04 科技日报',
      '2024-04-29 新华社',
    ]);
  });

  it('stands as layout.yaml says', async () => {
    const layout = '两侧: { 第1展区: 西 }\n顺序:\n  zone-1: [exhibit-0003, exhibit-0001]\n';
    const { compile, exhibition } = await place({
      exhibits: 3,
      files: { '布局.yaml': layout },
    });
    expect((await compile()).problems).toEqual([]);
    const { exhibits, layout: compiled } = await exhibition();
    expect(exhibits.map(({ id, code }) => `${id} ${code}`)).toEqual([
      'exhibit-0003 1-1',
      'exhibit-0001 1-2',
      'exhibit-0002 2-1',
    ]);
    expect(compiled.sides).toEqual({ 'zone-1': 'west' });
  });
});

describe('compiling again', () => {
  it('does nothing when nothing has changed, within a second of work', async () => {
    const { compile, out } = await place({ exhibits: 29, zones: 7, text: 'full' });
    const first = await compile();
    expect(first.exhibits).toEqual({ fresh: 29, known: 0 });
    const before = process.cpuUsage();
    const second = await compile();
    const { user, system } = process.cpuUsage(before);
    expect(second).toEqual({ ...first, release: 'unchanged', exhibits: { fresh: 0, known: 29 } });
    expect((user + system) / 1e6).toBeLessThan(1);
    await rm(join(out, 'exhibition.json'));
    expect((await compile()).release).toBe('written');
  }, 120_000);

  it('compiles only what has changed', async () => {
    const { compile, exhibition, folder } = await place({ exhibits: 5 });
    await compile();
    await writeFile(join(folder, INDEX), withLine(INDEX, 2, 'title: 新标题'));
    const { release, exhibits } = await compile();
    expect({ release, exhibits }).toEqual({ release: 'written', exhibits: { fresh: 1, known: 4 } });
    expect((await exhibition()).exhibits[0]?.title['zh-Hans']).toBe('新标题');
  });

  it('shapes the hall again only when it is another hall, or lost', async () => {
    const { compile, manifest, folder, out } = await place({ exhibits: 5 });
    const hallOf = async () => (await manifest()).files.find(({ path }) => path === 'hall.bin');
    await compile();
    const first = await hallOf();
    const { buffer } = new Uint8Array(await readFile(join(out, 'hall.bin')));
    expect(unpackHall(buffer)?.standing.indices.length).toBeGreaterThan(0);
    await writeFile(join(folder, INDEX), withLine(INDEX, 2, 'title: 新标题'));
    await rm(join(`${folder}-cache`, 'media', `${first?.sha256}.bin`));
    await compile();
    expect(await hallOf()).toEqual(first);
    await writeFile(join(folder, '布局.yaml'), '两侧: { 第1展区: 东, 第2展区: 东 }\n');
    expect((await compile()).problems).toEqual([]);
    expect((await hallOf())?.sha256).not.toBe(first?.sha256);
  });

  it('repeats the problems of what has not changed', async () => {
    const { compile } = await place({ files: { [ENGLISH]: null } });
    const first = await compile();
    expect(first.problems.map(({ code }) => code)).toEqual(['missing-english']);
    expect((await compile()).problems).toEqual(first.problems);
  });

  it('gives the same bytes as compiling for the first time', async () => {
    const [used, fresh] = [await place(), await place()];
    await used.compile();
    await writeFile(join(used.folder, INDEX), withLine(INDEX, 2, 'title: 别的'));
    await used.compile();
    await writeFile(join(used.folder, INDEX), await readFile(join(fresh.folder, INDEX)));
    await used.compile();
    await fresh.compile();
    expect(await used.manifest()).toEqual(await fresh.manifest());
  });
});

describe('an exhibition with errors', () => {
  const files = { [INDEX]: withLine(INDEX, 9, 'cover: 没有.png') };

  it('is compiled without the exhibits that have them; the codes of the others stay', async () => {
    const { compile, exhibition } = await place({ exhibits: 3, zones: 1, files });
    const { problems, release } = await compile();
    expect(problems.map(({ code }) => code)).toContain('media-missing');
    expect(release).toBe('written');
    expect((await exhibition()).exhibits.map(({ code }) => code)).toEqual(['1-2', '1-3']);
  });

  it('is compiled as far as can be for a draft', async () => {
    const { compile, exhibition } = await place({ files });
    await compile({ faulty: 'keep' });
    const [first] = (await exhibition()).exhibits;
    expect(first?.id).toBe('exhibit-0001');
    expect(first?.cover).toBeUndefined();
  });

  it('leaves the earlier release alone when asked to be strict', async () => {
    const { compile, folder, manifest } = await place();
    await compile();
    const before = await manifest();
    await writeFile(join(folder, INDEX), files[INDEX] ?? '');
    expect((await compile({ faulty: 'refuse' })).release).toBe('none');
    expect(await manifest()).toEqual(before);
  });

  it('leaves the earlier release alone when the exhibition itself cannot be read', async () => {
    const { compile, folder, manifest } = await place();
    await compile();
    const before = await manifest();
    await writeFile(join(folder, 'exhibition.yaml'), 'id: [');
    expect((await compile()).release).toBe('none');
    expect(await manifest()).toEqual(before);
  });
});
