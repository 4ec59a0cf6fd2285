import { BookOpen, Pause, Play, SkipBack, SkipForward, X } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Layout } from '#core/framing.ts';
import { captionAt } from '#core/tour/tour-at.ts';
import type { VisitEvent } from '#core/visit/events.ts';
import { type Guide, stopOf } from '#core/visit/guide.ts';
import { useDispatch, useVisit, useWorld } from '../state/use-visit.tsx';
import { Press } from './Press.tsx';
import { useWords } from './strings.ts';

/** The tour's captions and controls at the lower edge of the hall. A touch anywhere else stops the tour; here nothing does. */
export function TourStrip(props: { glass: Layout }): ReactNode {
  const words = useWords();
  const guide = useVisit((visit) => visit.guide);
  const isFree = useVisit(({ open, sheet }) => open === null && sheet === null);
  const { stage, bar } = props.glass;
  const top = stage.y + stage.height;
  if (!guide || !isFree) return null;
  return (
    <section
      className="tour-strip"
      aria-label={words('tour.title')}
      style={{ top, width: bar.width, height: bar.y - top }}
    >
      <Telling guide={guide} />
      <Controls guide={guide} />
    </section>
  );
}

/** The booth's title, and the caption that is told there. */
function Telling(props: { guide: Guide }): ReactNode {
  const { guide } = props;
  const words = useWords();
  const world = useWorld();
  const language = useVisit((visit) => visit.language);
  const isWalking = useVisit((visit) => visit.goal !== null);
  const stop = stopOf(guide);
  const exhibit = stop && world.exhibits.get(stop.exhibit);
  if (!stop || !exhibit) return null;
  const said = stop.captions[captionAt(stop.captions, guide.spent)]?.text;
  const title = exhibit.title[language];
  return (
    <div className="tour-telling">
      <p className="tour-count">
        {words('tour.of', { stop: guide.stop + 1, stops: guide.tour.stops.length })}
      </p>
      <h1 tabIndex={-1}>{title}</h1>
      <p className="tour-caption" aria-live="polite">
        {isWalking || said === title ? exhibit.lead[language] : said}
      </p>
    </div>
  );
}

function Controls(props: { guide: Guide }): ReactNode {
  const { guide } = props;
  const words = useWords();
  const dispatch = useDispatch();
  const stop = stopOf(guide);
  const button = (name: string, event: VisitEvent, icon: ReactNode, off = false) => (
    <Press className={`tour-${name}`} disabled={off} onPress={() => dispatch(event)}>
      {icon}
      <span>{words(`tour.${name}`)}</span>
    </Press>
  );
  return (
    <div className="tour-controls">
      {button(
        'back',
        { kind: 'tourStepped', by: -1 },
        <SkipBack aria-hidden="true" />,
        guide.stop === 0,
      )}
      {guide.playing
        ? button('pause', { kind: 'tourPaused' }, <Pause aria-hidden="true" />)
        : button('go', { kind: 'tourResumed' }, <Play aria-hidden="true" />)}
      {button('next', { kind: 'tourStepped', by: 1 }, <SkipForward aria-hidden="true" />)}
      {stop &&
        button(
          'read',
          { kind: 'boothTapped', exhibit: stop.exhibit },
          <BookOpen aria-hidden="true" />,
        )}
      {button('leave', { kind: 'tourLeft' }, <X aria-hidden="true" />)}
    </div>
  );
}
