import type { CSSProperties, ReactNode } from 'react';
import type { Zone } from '#schema/exhibition.ts';
import type { Language } from '#schema/languages.ts';
import { ZoneIcon } from './ZoneIcon.tsx';

/** A zone as it stands everywhere: number, word, pictogram, colour. */
export function ZoneMark(props: { zone: Zone; language: Language }): ReactNode {
  const { zone, language } = props;
  return (
    <span className="zone-mark" style={{ '--zone': zone.colour } as CSSProperties}>
      <b>{zone.number}</b>
      <span>
        <ZoneIcon icon={zone.icon} />
        {zone.name[language]}
      </span>
    </span>
  );
}
