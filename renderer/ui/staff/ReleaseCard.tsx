import type { ReactNode } from 'react';
import type { ReleaseRow } from '../../../electron/staff-contract.ts';
import { useVisit } from '../../state/use-visit.tsx';
import { useStaffWords } from './staff-strings.ts';

/** A day as its readers write it; `seconds` since 1970. */
export function dayOf(seconds: number, language: string): string {
  return new Date(seconds * 1000).toLocaleDateString(language, { dateStyle: 'long' });
}

/** The release on show: its name and number, who signed it. */
export function ReleaseCard(props: { release: ReleaseRow; onTrial: boolean }): ReactNode {
  const { release, onTrial } = props;
  const words = useStaffWords();
  return (
    <section className="updates-card shown">
      <p className="updates-label">{words('updates.now')}</p>
      <ReleaseWords release={release} />
      {onTrial && <p>{words('updates.trial')}</p>}
    </section>
  );
}

/** What a release is, in two lines. */
export function ReleaseWords(props: { release: ReleaseRow }): ReactNode {
  const { version, name, exhibits, signedBy, signedAt } = props.release;
  const words = useStaffWords();
  const language = useVisit((visit) => visit.language);
  const number =
    version === null ? words('updates.builtIn') : words('updates.release', { version });
  return (
    <>
      <h2>
        {number} · {name[language]}
      </h2>
      <p>
        {words('updates.count', { count: exhibits })}
        {signedAt !== null && (
          <>
            {' · '}
            {words('updates.signed', {
              names: signedBy.join(words('updates.list')),
              date: dayOf(signedAt, language),
            })}
          </>
        )}
      </p>
    </>
  );
}
