import { BookOpen, SkipBack, SkipForward, X } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Layout } from '#core/framing.ts';
import { docentStop } from '#core/visit/docent.ts';
import type { VisitEvent } from '#core/visit/events.ts';
import { useDispatch, useVisit, useWorld } from '../state/use-visit.tsx';
import { Press } from './Press.tsx';
import { useWords } from './strings.ts';

/** What a guide of the house leads a group with: where they are, the next booth and the one before, the description. */
export function DocentStrip(props: { glass: Layout }): ReactNode {
  const words = useWords();
  const world = useWorld();
  const isFree = useVisit(
    ({ docent, guide, open, sheet }) => docent && !guide && open === null && sheet === null,
  );
  const stop = useVisit((visit) => docentStop(visit, world));
  const language = useVisit((visit) => visit.language);
  const { stage, bar } = props.glass;
  const top = stage.y + stage.height;
  if (!isFree) return null;
  const { exhibits } = world.exhibition;
  const exhibit = exhibits[stop];
  return (
    <section
      className="tour-strip docent-strip"
      aria-label={words('docent.title')}
      style={{ top, width: bar.width, height: bar.y - top }}
    >
      <div className="tour-telling">
        <p className="tour-count">
          {exhibit
            ? words('docent.of', { stop: stop + 1, stops: exhibits.length })
            : words('docent.title')}
        </p>
        <h1 tabIndex={-1}>{exhibit ? exhibit.title[language] : words('docent.begin')}</h1>
        <p className="tour-caption" aria-live="polite">
          {exhibit?.lead[language]}
        </p>
      </div>
      <Controls stop={stop} last={exhibits.length - 1} />
    </section>
  );
}

function Controls(props: { stop: number; last: number }): ReactNode {
  const { stop, last } = props;
  const words = useWords();
  const dispatch = useDispatch();
  const exhibit = useWorld().exhibition.exhibits[stop];
  const button = (name: string, event: VisitEvent, Icon: typeof X, off = false) => (
    <Press className={`docent-${name}`} disabled={off} onPress={() => dispatch(event)}>
      <Icon aria-hidden="true" />
      <span>{words(`docent.${name}`)}</span>
    </Press>
  );
  return (
    <div className="tour-controls">
      {button('back', { kind: 'docentStepped', by: -1 }, SkipBack, stop <= 0)}
      {button('next', { kind: 'docentStepped', by: 1 }, SkipForward, stop === last)}
      {exhibit && button('read', { kind: 'boothTapped', exhibit: exhibit.id }, BookOpen)}
      {button('end', { kind: 'docentEnded' }, X)}
    </div>
  );
}
