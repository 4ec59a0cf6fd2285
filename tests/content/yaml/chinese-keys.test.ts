import { describe, expect, it } from 'vitest';
import { nearest } from '../../../build/content/yaml/nearest.ts';
import { INDEX, problemsOf, withLine } from '../support/check-files.ts';

const CHINESE_EXHIBITION = `代号: test
名称: { 中文: 测试展览, 英文: Test }
场馆: { 中文: 中心, 英文: Centre }
简介: { 中文: 一次走完, 英文: One walk }
语言: [简体中文, 英文, 繁体中文]
展区:
  - 代号: 信息
    编号: 3
    名称: { 中文: 信息技术, 英文: Information }
    简介: { 中文: 这里, 英文: Here }
    颜色: '#0346B8'
    图标: cpu
    图案: grid
`;

const CHINESE_EXHIBIT = `---
标题: 激光雷达
简介: 看得见距离
展区: 信息技术
顺序: 1
单位: 研究院
年份: 2024
标签: [雷达]
封面: 封面.svg
封面说明: 一个圆
事实: [1]
来源:
  - 媒体: { 中文: 新华社, 英文: Xinhua }
    日期: 不详
---
2024年的正文。
`;

describe('an exhibition written with Chinese keys and names', () => {
  it('is read like any other', async () => {
    const files = {
      'exhibition.yaml': null,
      '展览.yaml': CHINESE_EXHIBITION,
      '展项/A12-激光雷达/index.md': CHINESE_EXHIBIT,
      '展项/A12-激光雷达/index.en.md':
        '---\n标题: Lidar\n简介: Sees distance\n单位: Institute\n标签: [Radar]\n封面说明: A circle\n---\nText of 2024.\n',
      '展项/A12-激光雷达/封面.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>',
      '展项/A12-激光雷达/事实.yaml':
        '- 中文: 2024年。\n  英文: In 2024.\n  来源:\n    - 媒体: { 中文: 新华社, 英文: Xinhua }\n      日期: 2024-04\n',
    };
    expect(await problemsOf({ exhibits: 0, files })).toEqual([]);
  });
});

describe('a key that nobody knows', () => {
  it.each([
    ['sumary', 'summary'],
    ['tilte', 'title'],
    ['简价', '简介'],
  ])('is “%s”: the nearest is shown', async (written, meant) => {
    const problems = await problemsOf({ files: { [INDEX]: withLine(INDEX, 6, `${written}: 甲`) } });
    expect(problems[0]).toMatchObject({ code: 'unknown-key', line: 6 });
    expect(problems[0]?.fix).toContain(meant);
  });

  it('may be near to nothing', () => {
    expect(nearest('xyz', ['title', 'lead'])).toBeNull();
    expect(nearest('infromation', ['information', 'title'])).toBe('information');
  });
});

describe('a zone that nobody knows', () => {
  it('is answered with the choices and the nearest', async () => {
    const problems = await problemsOf({ files: { [INDEX]: withLine(INDEX, 4, 'zone: 第1展馆') } });
    const unknown = problems.find(({ code }) => code === 'unknown-zone');
    expect(unknown?.fix).toBe('可选：“第1展区”、“第2展区”；最接近的是“第1展区”');
  });
});

describe('a missing picture', () => {
  it('is answered with the file whose letters differ', async () => {
    const problems = await problemsOf({
      files: { [INDEX]: withLine(INDEX, 9, 'cover: Cover.SVG') },
    });
    expect(problems[0]?.fix).toBe('文件名的大小写不同，改成“cover.svg”');
  });

  it.each(['封面.bmp', '封面.HEIC', '封面.tiff'])(
    'of a format like %s is named for that',
    async (name) => {
      const problems = await problemsOf({
        files: { [INDEX]: withLine(INDEX, 9, `cover: ${name}`) },
      });
      expect(problems.map(({ code }) => code)).toContain('media-format');
    },
  );

  it.each([
    ['BMP', 'BM\0\0\0\0'],
    ['HEIC', '\0\0\0\x18ftypheic\0\0\0\0'],
  ])('that is %s under another name is found by its first bytes', async (_, start) => {
    const bytes = Buffer.from(start, 'latin1');
    const problems = await problemsOf({
      files: { [INDEX]: withLine(INDEX, 9, 'cover: a.jpg'), 'exhibits/exhibit-0001/a.jpg': bytes },
    });
    expect(problems.map(({ code }) => code)).toContain('media-format');
  });
});
