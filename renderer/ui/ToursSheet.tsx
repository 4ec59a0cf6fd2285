import { MessageCircle, Puzzle, Route } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Frame } from '#core/framing.ts';
import { TOURS } from '#core/tour/tours.ts';
import { canAsk } from '#core/visit/ask.ts';
import { useDispatch, useVisit } from '../state/use-visit.tsx';
import { Press } from './Press.tsx';
import { Sheet } from './Sheet.tsx';
import { useWords } from './strings.ts';

/** The four tours, the shortest first; below them what comes after a tour. */
export function ToursSheet(props: { frame: Frame }): ReactNode {
  const words = useWords();
  const dispatch = useDispatch();
  return (
    <Sheet name="tours" title={words('tour.title')} frame={props.frame} low>
      <ul className="tour-choices">
        {TOURS.map(({ id }) => (
          <li key={id}>
            <Press
              className={`tour-choice ${id}`}
              onPress={() => dispatch({ kind: 'tourStarted', length: id })}
            >
              <Route aria-hidden="true" />
              <span className="tour-words">
                <span className="tour-time">{words(`tour.${id}`)}</span>
                <span className="tour-hint">{words(`tour.${id}Hint`)}</span>
              </span>
            </Press>
          </li>
        ))}
      </ul>
      <AfterTour />
    </Sheet>
  );
}

/** A quiz about what was seen, and a word about the visit. */
export function AfterTour(): ReactNode {
  const words = useWords();
  const dispatch = useDispatch();
  const asks = useVisit(({ seen }) => canAsk(seen));
  const said = useVisit(({ sheet }) => sheet === 'farewell');
  return (
    <div className="tour-after">
      <Press
        className="quiz-start"
        disabled={!asks}
        onPress={() => dispatch({ kind: 'quizStarted' })}
      >
        <Puzzle aria-hidden="true" />
        <span>{words(asks ? 'quiz.start' : 'quiz.later')}</span>
      </Press>
      {!said && (
        <Press onPress={() => dispatch({ kind: 'sheetOpened', sheet: 'farewell' })}>
          <MessageCircle aria-hidden="true" />
          <span>{words('farewell.say')}</span>
        </Press>
      )}
    </div>
  );
}
