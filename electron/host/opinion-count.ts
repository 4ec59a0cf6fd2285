import type { OpinionReport } from '../contract.ts';
import { OPINION_FACES, OPINION_REMARKS } from './opinion-report.ts';

/** How often each thing was said since the host started; in memory only, and nothing but numbers. */
export interface OpinionCount {
  readonly add: (report: OpinionReport) => void;
  /** Every face and remark by its name, `face.happy` or `remark.fun`; those never said are 0. */
  readonly read: () => Readonly<Record<string, number>>;
}

/** A count in which nothing was said yet. */
export function createOpinionCount(): OpinionCount {
  const counts = new Map<string, number>([
    ...OPINION_FACES.map((face) => [`face.${face}`, 0] as const),
    ...OPINION_REMARKS.map((remark) => [`remark.${remark}`, 0] as const),
  ]);
  const change = (name: string, by: number) =>
    // What is taken back may have been given before the host started.
    counts.set(name, Math.max(0, (counts.get(name) ?? 0) + by));
  return {
    add: (report) => {
      if (report.kind === 'remark') return void change(`remark.${report.remark}`, 1);
      change(`face.${report.face}`, 1);
      if (report.instead !== undefined) change(`face.${report.instead}`, -1);
    },
    read: () => Object.fromEntries(counts),
  };
}
