import {
  ALargeSmall,
  ArrowDownToLine,
  Contrast,
  Hand,
  List,
  PersonStanding,
  Volume2,
} from 'lucide-react';
import type { ReactNode } from 'react';
import type { Frame } from '#core/framing.ts';
import { COMFORT_PARTS, type ComfortPart } from '#core/visit/comfort.ts';
import { useDispatch, useVisit, useWorld } from '../state/use-visit.tsx';
import { Press } from './Press.tsx';
import { Sheet } from './Sheet.tsx';
import { useWords } from './strings.ts';

const ICONS: Readonly<Record<ComfortPart, typeof Hand>> = {
  large: ALargeSmall,
  contrast: Contrast,
  calm: PersonStanding,
  reach: ArrowDownToLine,
  left: Hand,
  list: List,
  aloud: Volume2,
};

/** What a visitor may ask for, granted at once and taken back when they leave. */
export function ComfortSheet(props: { frame: Frame }): ReactNode {
  const words = useWords();
  const { media } = useWorld().exhibition;
  const speaks = Object.values(media).some(({ kind }) => kind === 'recording');
  return (
    <Sheet name="comfort" title={words('comfort.title')} frame={props.frame} low>
      <ul className="comfort-parts">
        {COMFORT_PARTS.filter((part) => part !== 'aloud' || speaks).map((part) => (
          <li key={part}>
            <Wish part={part} />
          </li>
        ))}
      </ul>
    </Sheet>
  );
}

function Wish(props: { part: ComfortPart }): ReactNode {
  const { part } = props;
  const words = useWords();
  const dispatch = useDispatch();
  const on = useVisit(({ comfort }) => comfort[part]);
  const Icon = ICONS[part];
  return (
    <Press
      className="wish"
      pressed={on}
      onPress={() => dispatch({ kind: 'comfortChanged', part, on: !on })}
    >
      <Icon aria-hidden="true" />
      <span className="wish-words">
        <span className="wish-title">{words(`comfort.${part}`)}</span>
        <span className="wish-hint">{words(`comfort.${part}Hint`)}</span>
      </span>
      <span className="wish-state" aria-hidden="true">
        {words(on ? 'comfort.on' : 'comfort.off')}
      </span>
    </Press>
  );
}
