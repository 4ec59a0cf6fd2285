import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** The files of a folder by their path: text, or bytes. */
export type FolderFiles = Readonly<Record<string, string | Uint8Array>>;

/** How an exhibition for a test should be. */
export interface ExhibitionWishes {
  /** How many exhibits; 2 when absent. They go round the zones. */
  readonly exhibits?: number;
  /** How many zones; 2 when absent. */
  readonly zones?: number;
  /** How long the texts are. `full` is what visitors read: three pages, a table, bold words. `short` when absent. */
  readonly text?: 'short' | 'full';
  /** Files to add or to put in the place of others; null takes one away. */
  readonly files?: Readonly<Record<string, string | Uint8Array | null>>;
}

const COLOURS = ['#c5380c', '#6e4aa6', '#0346b8', '#af2556', '#00502e', '#167884', '#975c34'];
const SUBJECTS = ['光芯片', '卫星', '脑机接口', '机器人', '燃气轮机', '量子云', '保税区', '晶体'];

/** The id of an exhibit that `exhibitionFiles` makes, from 1. */
function exhibitIdOf(n: number): string {
  return `exhibit-${String(n).padStart(4, '0')}`;
}

/** The files of an exhibition in which nothing is wrong. */
export function exhibitionFiles(wishes: ExhibitionWishes = {}): FolderFiles {
  const { exhibits = 2, zones = Math.min(2, exhibits), text = 'short', files = {} } = wishes;
  const made: Record<string, string | Uint8Array> = { 'exhibition.yaml': exhibitionYaml(zones) };
  for (let n = 1; n <= exhibits; n += 1) {
    const own = exhibitFiles(n, ((n - 1) % zones) + 1, text);
    for (const [name, content] of Object.entries(own)) {
      made[`exhibits/${exhibitIdOf(n)}/${name}`] = content;
    }
  }
  for (const [path, content] of Object.entries(files)) {
    if (content === null) delete made[path];
    else made[path] = content;
  }
  return made;
}

/** Writes an exhibition into a new temporary folder; gives its path, and a way to be rid of it. */
export async function makeExhibitionFolder(
  wishes: ExhibitionWishes = {},
): Promise<{ readonly folder: string; readonly remove: () => Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'exhibition-'));
  await writeFiles(folder, exhibitionFiles(wishes));
  return { folder, remove: () => rm(folder, { recursive: true, force: true }) };
}

/** Writes files into a folder, making the folders they need. */
async function writeFiles(folder: string, files: FolderFiles): Promise<void> {
  for (const [path, content] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), content);
  }
}

function exhibitionYaml(zones: number): string {
  const list = Array.from({ length: zones }, (_, i) =>
    [
      `  - id: zone-${i + 1}`,
      `    name: { zh: 第${i + 1}展区, en: Zone ${i + 1} }`,
      `    lead: { zh: 这里有些什么, en: What stands here }`,
      `    colour: '${COLOURS[i % COLOURS.length]}'`,
    ].join('\n'),
  );
  return `id: test-exhibition
name: { zh: 测试展览, en: Test exhibition }
venue: { zh: 展示中心, en: Showcase centre }
lead: { zh: 一次走完, en: One walk }
zones:
${list.join('\n')}
`;
}

function exhibitFiles(n: number, zone: number, text: 'short' | 'full'): FolderFiles {
  const subject = SUBJECTS[n % SUBJECTS.length] ?? '成果';
  return {
    'index.md': `---
title: ${subject}第${n}号
lead: 一句话说清它是什么
zone: zone-${zone}
order: ${n}
maker: 研究院
year: 2024
tags: [光计算, 芯片]
cover: cover.svg
coverAlt: 一个圆
facts: [1, 2]
---
${text === 'full' ? CHINESE_PAGES : `它在2024年发布，编号${n}。`}
`,
    'index.en.md': `---
title: ${n === 1 ? 'Exhibit' : 'Another exhibit'} no. ${n}
lead: What it is in one line
maker: Institute
tags: [Optical computing, Chip]
coverAlt: A circle
---
${text === 'full' ? ENGLISH_PAGES : `It was released in 2024 as no. ${n}.`}
`,
    'facts.yaml': `- zh: 编号${n}的成果2024年发布。
  en: Result no. ${n} was released in 2024.
  sources:
    - outlet: { zh: 新华社, en: Xinhua }
      date: '2024-04-29'
- zh: 能效为每瓦160万亿次，快3000余倍。
  en: Its efficiency is 160 TOPS per watt, over 3,000 times faster.
  sources:
    - outlet: { zh: 科技日报, en: Science and Technology Daily }
      date: '2024-04'
`,
    'cover.svg': coverSvg(n),
  };
}

/** A drawing of a few bytes, different for every number. */
function coverSvg(n: number): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 600 400"><rect width="600" height="400" fill="#fbf6ec"/><circle cx="300" cy="200" r="${50 + (n % 100)}" fill="#a8321c"/></svg>\n`;
}

const CHINESE_PAGES = `这枚芯片用光计算，名字和思路取自古书里的一句话。

一件复杂的任务来了，它不硬算到底，而是拆成许多并行的小任务，由浅层光网络分头处理，再合成。

您遇到难题，会从哪里拆起？

---

能效为每瓦**160万亿次**运算，快**“3000余倍”**。

| 项目 | 数值 |
|---|---|
| 能效 | 160万亿次 |
| 年份 | 2024年 |

---

- 药物研发
- 交通优化
- 物流优化

> 成果2024年发布。`;

const ENGLISH_PAGES = `This chip computes with light. Its name and idea come from an old book.

A complex task is split into many parallel sub-tasks. Where would you split a hard problem?

---

Its energy efficiency is **160 TOPS per watt**, over 3,000 times faster.

| Item | Value |
|---|---|
| Efficiency | 160 TOPS |
| Year | 2024 |

---

- Drug discovery
- Traffic
- Logistics

> Released in 2024.`;
