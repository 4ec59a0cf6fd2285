import type { ContentProblem } from './problem.ts';

/** How much an exhibition holds. */
export interface Extent {
  readonly exhibits: number;
  readonly zones: number;
  readonly languages: number;
}

/** One problem as one line: `【错误】file 第 2 行：what is wrong → how to put it right`. */
export function printProblem({ severity, file, line, message, fix }: ContentProblem): string {
  const mark = severity === 'error' ? '【错误】' : '【提醒】';
  const where = [file === '' ? '展览文件夹' : file, line === null ? '' : `第 ${line} 行`];
  return `${mark}${where.filter((part) => part !== '').join(' ')}：${message} → ${fix}`;
}

/** The last line of a check: how much there is, and how much of it is wrong. */
export function printSummary(extent: Extent, problems: readonly ContentProblem[]): string {
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  const counts = [
    `${extent.exhibits} 个展项`,
    `${extent.zones} 个展区`,
    `${extent.languages} 种语言`,
  ];
  return `${counts.join('、')}；错误 ${errors}，提醒 ${problems.length - errors}`;
}
