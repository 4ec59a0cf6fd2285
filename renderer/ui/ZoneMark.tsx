import type { ReactNode } from 'react';
import type { Zone } from '#schema/exhibition.ts';
import type { Language } from '#schema/text.ts';
import { ZoneIcon } from './ZoneIcon.tsx';

/** A zone as it stands everywhere: number, word, pictogram, colour. */
export function ZoneMark(props: { zone: Zone; language: Language }): ReactNode {
  const { zone, language } = props;
  return (
    <span className="zone-mark">
      <b style={{ background: zone.colour }}>{zone.number}</b>
      <span style={{ color: zone.colour }}>
        <ZoneIcon icon={zone.icon} />
        {zone.name[language]}
      </span>
    </span>
  );
}
