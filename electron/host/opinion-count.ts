import type { OpinionReport } from '../contract.ts';
import { type Counts, MOST } from './opinion-file.ts';
import { OPINION_FACES, OPINION_REMARKS } from './opinion-report.ts';

/** How often each thing was said; nothing but numbers. */
export interface OpinionCount {
  readonly add: (report: OpinionReport) => void;
  /** Every face and remark by its name, `face.happy` or `remark.fun`; those never said are 0. */
  readonly read: () => Counts;
}

const NAMES: readonly string[] = [
  ...OPINION_FACES.map((face) => `face.${face}`),
  ...OPINION_REMARKS.map((remark) => `remark.${remark}`),
];

/** A count that goes on from what was counted before; other names than those of faces and remarks are dropped. */
export function createOpinionCount(before: Counts = {}): OpinionCount {
  const counts = new Map(NAMES.map((name) => [name, before[name] ?? 0]));
  const change = (name: string, by: number) =>
    // What is taken back may have been given before a count that was lost.
    counts.set(name, Math.min(MOST, Math.max(0, (counts.get(name) ?? 0) + by)));
  return {
    add: (report) => {
      if (report.kind === 'remark') return void change(`remark.${report.remark}`, 1);
      change(`face.${report.face}`, 1);
      if (report.instead !== undefined) change(`face.${report.instead}`, -1);
    },
    read: () => Object.fromEntries(counts),
  };
}
