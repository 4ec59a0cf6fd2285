import {
  decideRemedy,
  NO_TROUBLE,
  type Remedy,
  type Trouble,
  type TroubleHistory,
} from './recovery-policy.ts';

/** What recovery can do to the shell, and what it reads. */
export interface RecoveryHands {
  /** Seconds of a steady clock. */
  readonly now: () => number;
  readonly softwareDrawing: boolean;
  /** Carries a remedy out. */
  readonly apply: (remedy: Remedy) => void;
  /** Writes one line for staff. */
  readonly log: (line: string) => void;
}

/** Takes troubles one by one and applies what the policy says. Once it has said to exit, it stays silent. */
export function createRecovery(hands: RecoveryHands): (trouble: Trouble) => void {
  let history: TroubleHistory = NO_TROUBLE;
  let isOver = false;
  return (trouble) => {
    if (isOver) return;
    const view = { now: hands.now(), softwareDrawing: hands.softwareDrawing };
    const decision = decideRemedy(history, trouble, view);
    history = decision.history;
    isOver = decision.remedy.do === 'exit';
    hands.log(sentence(trouble, decision.remedy));
    hands.apply(decision.remedy);
  };
}

function sentence(trouble: Trouble, remedy: Remedy): string {
  const cause = 'reason' in trouble ? `${trouble.kind} (${trouble.reason})` : trouble.kind;
  const answer = remedy.do === 'exit' ? `exit ${remedy.code}` : remedy.do;
  return `kiosk: ${cause}: ${answer}`;
}
