import { Footprints, Route, Search } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Frame } from '#core/framing.ts';
import { useDispatch, useVisit, useWorld } from '../state/use-visit.tsx';
import { Press } from './Press.tsx';
import { useWords } from './strings.ts';
import { useHeadingFocus } from './use-heading-focus.ts';

/** The first choice: walk around, follow a tour, or look for something. The hall above stays touchable. */
export function Welcome(props: { frame: Frame }): ReactNode {
  const words = useWords();
  const dispatch = useDispatch();
  const { exhibition } = useWorld();
  const language = useVisit((visit) => visit.language);
  const heading = useHeadingFocus();
  const { x, y, width, height } = props.frame;
  return (
    <section
      className="welcome"
      aria-label={words('welcome.label')}
      style={{ left: x, top: y, width, height }}
    >
      <div className="shade" />
      <div className="welcome-choice">
        <h1 ref={heading} tabIndex={-1}>
          {exhibition.name[language]}
        </h1>
        <div className="welcome-cards">
          <Card name="walk" onPress={() => dispatch({ kind: 'closed' })}>
            <Footprints aria-hidden="true" />
          </Card>
          <Card name="tour" onPress={() => dispatch({ kind: 'sheetOpened', sheet: 'tours' })}>
            <Route aria-hidden="true" />
          </Card>
          <Card name="find" onPress={() => dispatch({ kind: 'sheetOpened', sheet: 'search' })}>
            <Search aria-hidden="true" />
          </Card>
        </div>
      </div>
    </section>
  );
}

function Card(props: { name: string; onPress: () => void; children: ReactNode }): ReactNode {
  const words = useWords();
  return (
    <Press className={`welcome-card ${props.name}`} onPress={props.onPress}>
      {props.children}
      <span className="welcome-words">
        <span className="welcome-title">{words(`welcome.${props.name}`)}</span>
        <span className="welcome-hint">{words(`welcome.${props.name}Hint`)}</span>
      </span>
    </Press>
  );
}
