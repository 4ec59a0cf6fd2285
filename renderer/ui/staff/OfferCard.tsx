import type { ReactNode } from 'react';
import type { Offer } from '../../../electron/staff-contract.ts';
import { useVisit } from '../../state/use-visit.tsx';
import { Press } from '../Press.tsx';
import { dayOf, ReleaseWords } from './ReleaseCard.tsx';
import { useStaffWords } from './staff-strings.ts';

/** So many titles of a kind of change are named; the others are counted. */
const NAMED = 6;
type News = Extract<Offer, { readonly kind: 'new' }>;

/** What one stick or address holds: what would change, and the one button. */
export function OfferCard(props: {
  offer: Offer;
  disabled: boolean;
  onInstall: () => void;
}): ReactNode {
  const { offer, disabled, onInstall } = props;
  const words = useStaffWords();
  const isEnglish = useVisit((visit) => visit.language === 'en');
  return (
    <section className={`updates-card ${offer.kind}`}>
      <p className="updates-label">{offer.medium}</p>
      {offer.kind === 'refused' && <p>{isEnglish ? offer.say.en : offer.say.zh}</p>}
      {offer.kind === 'same' && <p>{words('updates.same', { version: offer.version })}</p>}
      {offer.kind === 'new' && (
        <>
          <ReleaseWords release={offer.release} />
          <Changes changes={offer.changes} />
          <Until seconds={offer.expiresAt} />
          <Press className="primary install" disabled={disabled} onPress={onInstall}>
            {words('updates.install', { version: offer.release.version })}
          </Press>
        </>
      )}
    </section>
  );
}

function Until(props: { seconds: number }): ReactNode {
  const words = useStaffWords();
  const language = useVisit((visit) => visit.language);
  return (
    <p className="updates-label">
      {words('updates.until', { date: dayOf(props.seconds, language) })}
    </p>
  );
}

/** What changes, title by title. */
function Changes(props: { changes: News['changes'] }): ReactNode {
  const { changes } = props;
  const words = useStaffWords();
  const language = useVisit((visit) => visit.language);
  const kinds = (['added', 'changed', 'removed'] as const).filter(
    (kind) => changes[kind].length > 0,
  );
  if (kinds.length === 0) return <p>{words('updates.nothing')}</p>;
  return kinds.map((kind) => {
    const all = changes[kind].map((title) => title[language]);
    const rest = all.length - NAMED;
    const titles = all.slice(0, NAMED).join(words('updates.list'));
    return (
      <p key={kind} className={`updates-${kind}`}>
        {words(`updates.${kind}`, { titles })}
        {rest > 0 && ` +${rest}`}
      </p>
    );
  });
}
