import type { ExhibitionChanges, NamedExhibit } from '#schema/compare-exhibitions.ts';
import type { Sentence } from '../../../electron/host/release/sentence.ts';

/** The most exhibits that a list of changes names. */
const NAMED_MOST = 8;

/** A size as people say it: `83.2 MB`. */
export function megabytes(bytes: number): string {
  if (bytes < 100_000) return `${(bytes / 1000).toFixed(1)} KB`;
  return bytes < 1e9 ? `${(bytes / 1e6).toFixed(1)} MB` : `${(bytes / 1e9).toFixed(2)} GB`;
}

/** A day: `2026-05-01`. */
export function day(moment: Date): string {
  return moment.toISOString().slice(0, 10);
}

/** A moment to the minute, in the time of this PC: `2026-05-01 16:00`. */
export function minute(moment: Date): string {
  const local = new Date(moment.getTime() - moment.getTimezoneOffset() * 60_000);
  return local.toISOString().slice(0, 16).replace('T', ' ');
}

/** What has changed between two releases, exhibit by exhibit. */
export function changesInWords({ added, changed, removed }: ExhibitionChanges): Sentence {
  const parts = [
    { zh: '新增', en: 'added', list: added },
    { zh: '修改', en: 'changed', list: changed },
    { zh: '去掉', en: 'removed', list: removed },
  ].filter(({ list }) => list.length > 0);
  if (parts.length === 0) return { zh: '展项没有变化', en: 'no exhibit has changed' };
  return {
    zh: parts
      .map((p) => `${p.zh} ${p.list.length} 个展项（${titles(p.list, 'zh-Hans')}）`)
      .join('，'),
    en: parts.map((p) => `${p.list.length} ${p.en} (${titles(p.list, 'en')})`).join(', '),
  };
}

function titles(list: readonly NamedExhibit[], language: 'zh-Hans' | 'en'): string {
  const named = list.slice(0, NAMED_MOST).map(({ code, title }) => `${code} ${title[language]}`);
  const more = list.length > NAMED_MOST ? ' …' : '';
  return `${named.join(language === 'en' ? ', ' : '、')}${more}`;
}
