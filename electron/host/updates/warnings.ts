import type { StaffSentence } from '../../staff-contract.ts';
import { GUARD_SENTENCES } from '../release/guard/guard-problem.ts';
import { type StoreProblem, storeSentence } from '../release/store/store-problem.ts';
import { judgeClock } from '../release/time/trusted-time.ts';
import { UPDATE_WORDS } from './update-words.ts';
import type { UpdatesTools } from './updates-port.ts';

/** What staff should know whatever they came for: no root key, a clock that is behind, what is damaged here. */
export function warningsOf(
  { root, store, buildTime, now }: Pick<UpdatesTools, 'root' | 'store' | 'buildTime' | 'now'>,
  troubles: readonly StoreProblem[],
): readonly StaffSentence[] {
  const { trustedTime } = store.state();
  const clock = judgeClock({ lastTrusted: trustedTime, buildTime, now: now() });
  return [
    ...(root === null ? [GUARD_SENTENCES['no-root']] : []),
    ...(clock.believed ? [] : [GUARD_SENTENCES['clock-behind']]),
    ...(store.lost ? [UPDATE_WORDS.lost] : []),
    ...troubles.map(storeSentence),
  ];
}
