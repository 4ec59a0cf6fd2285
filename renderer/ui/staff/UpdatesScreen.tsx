import { type ReactNode, useCallback, useEffect, useState } from 'react';
import type { StaffSentence, UpdatesView, UpdateWork } from '../../../electron/staff-contract.ts';
import type { StaffApi } from '../../state/staff-api.ts';
import { useVisit } from '../../state/use-visit.tsx';
import '../style/updates.css';
import { Press } from '../Press.tsx';
import { OfferCard } from './OfferCard.tsx';
import { ReleaseCard } from './ReleaseCard.tsx';
import { StaffSheet } from './StaffSheet.tsx';
import { useStaffWords } from './staff-strings.ts';

/** How often the machine is asked how far it is, in milliseconds. */
const ASK_MS = 1000;
const BYTES_PER_MB = 1_000_000;

/** What is on show, what a stick brings, one button; while something is done, how far it is; then what came of it. */
export function UpdatesScreen(props: {
  api: StaffApi;
  /** Hears again and again that something is being done: whoever waits for its end does not touch the glass. */
  onWork: () => void;
  onBack: () => void;
  onLeave: () => void;
}): ReactNode {
  const { api, onWork, onBack, onLeave } = props;
  const words = useStaffWords();
  const [view, setView] = useState<UpdatesView | null>(null);
  const [answers, setAnswers] = useState(true);
  const take = useCallback(
    (given: UpdatesView | null) => {
      setAnswers(given !== null);
      if (!given) return;
      setView(given);
      // What waits only waits for staff to leave.
      if (given.work && given.work.step !== 'waiting') onWork();
    },
    [onWork],
  );
  useEffect(() => {
    void api.look().then(take);
    const timer = setInterval(() => void api.updates().then(take), ASK_MS);
    return () => clearInterval(timer);
  }, [api, take]);
  const isBusy = view?.work != null;
  return (
    <StaffSheet
      name="updates"
      title={words('updates.title')}
      say={answers ? words('updates.say') : words('updates.absent')}
      onBack={onBack}
      onLeave={onLeave}
    >
      <Told view={view} />
      <div className="updates-cards">
        {view?.shown && <ReleaseCard release={view.shown} onTrial={view.onTrial} />}
        {view?.offers.map((offer) => (
          <OfferCard
            key={offer.medium}
            offer={offer}
            disabled={isBusy}
            onInstall={() => void api.install(offer.medium).then(take)}
          />
        ))}
        {view?.offers.length === 0 && <p className="updates-none">{words('updates.none')}</p>}
      </div>
      <div className="staff-steps">
        <Press className="look" disabled={isBusy} onPress={() => void api.look().then(take)}>
          {words('updates.look')}
        </Press>
        <Press
          className="roll-back"
          disabled={isBusy || !view?.previous}
          onPress={() => void api.rollBack().then(take)}
        >
          {words('updates.rollback', { name: nameOf(view, words) })}
        </Press>
      </div>
    </StaffSheet>
  );
}

function nameOf(view: UpdatesView | null, words: ReturnType<typeof useStaffWords>): string {
  const version = view?.previous?.version ?? null;
  return version === null ? words('updates.builtIn') : words('updates.release', { version });
}

/** What is being done, else what came of it; and what staff should know besides. */
function Told(props: { view: UpdatesView | null }): ReactNode {
  const { view } = props;
  const isEnglish = useVisit((visit) => visit.language === 'en');
  const in2 = (say: StaffSentence) => (isEnglish ? say.en : say.zh);
  if (view === null) return null;
  return (
    <>
      {view.warnings.map((say) => (
        <p key={say.en} className="updates-warning">
          {in2(say)}
        </p>
      ))}
      <div role="status" className="updates-told">
        {view.work ? (
          <Working work={view.work} />
        ) : (
          view.result && (
            <p className={view.result.ok ? 'updates-well' : 'updates-warning'}>
              {in2(view.result.say)}
            </p>
          )
        )}
      </div>
    </>
  );
}

function Working(props: { work: UpdateWork }): ReactNode {
  const { step, done, total } = props.work;
  const words = useStaffWords();
  const unit = step === 'copying' ? BYTES_PER_MB : 1;
  const numbers = { done: Math.floor(done / unit), total: Math.ceil(total / unit) };
  return (
    <div className="updates-work">
      <p>{words(`updates.${step}`, numbers)}</p>
      <div className="updates-bar" aria-hidden="true">
        <div style={{ width: `${total > 0 ? (done / total) * 100 : 0}%` }} />
      </div>
    </div>
  );
}
