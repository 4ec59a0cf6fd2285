import { ArrowDown, ArrowUp, Eye, Footprints, History, Route, Undo2 } from 'lucide-react';
import type { ReactNode } from 'react';
import type { VisitEvent } from '#core/visit/events.ts';
import type { Visit } from '#core/visit/state.ts';
import { facing } from '#core/visit/walk.ts';
import { stepFrom } from '#core/wayfinding.ts';
import type { World } from '#core/world.ts';
import { useDispatch, useVisit, useWorld } from '../state/use-visit.tsx';
import { Press } from './Press.tsx';
import { useWords } from './strings.ts';

/** How far one press turns, in radians. */
const TURN = Math.PI / 4;

/** What stands at the lower edge of the hall: a hint, the last move taken back, turning and stepping for those who cannot drag, the tour, the view from above. */
export function HallTools(): ReactNode {
  const words = useWords();
  const dispatch = useDispatch();
  const above = useVisit((visit) => visit.above);
  return (
    <div className="hall-tools">
      <p className="plate hint">{words(above ? 'hall.hintAbove' : 'hall.hint')}</p>
      <div className="hall-moves">
        {!above && <TakeBack />}
        {!above && <Steps />}
        <Press
          className="tool tour"
          onPress={() => dispatch({ kind: 'sheetOpened', sheet: 'tours' })}
        >
          <Route aria-hidden="true" />
          <span>{words('hall.tour')}</span>
        </Press>
        <Press className="tool above" onPress={() => dispatch({ kind: 'aboveToggled' })}>
          {above ? <Footprints aria-hidden="true" /> : <Eye aria-hidden="true" />}
          <span>{words(above ? 'hall.inside' : 'hall.above')}</span>
        </Press>
      </div>
    </div>
  );
}

/** Goes back to where the visitor stood before. */
function TakeBack(): ReactNode {
  const words = useWords();
  const dispatch = useDispatch();
  const none = useVisit((visit) => visit.trail.length === 0);
  return (
    <Press
      className="tool take-back"
      disabled={none}
      onPress={() => dispatch({ kind: 'wentBack' })}
    >
      <History aria-hidden="true" />
      <span>{words('hall.takeBack')}</span>
    </Press>
  );
}

/** Turn left, go on, go back, turn right. */
function Steps(): ReactNode {
  const words = useWords();
  const dispatch = useDispatch();
  const world = useWorld();
  const walking = useVisit((visit) => visit.goal !== null);
  const onwards = useVisit((visit) => leads(visit, world, 0));
  const backwards = useVisit((visit) => leads(visit, world, Math.PI));
  const button = (name: string, event: VisitEvent, icon: ReactNode, off = false) => (
    <Press className="tool step" disabled={off && !walking} onPress={() => dispatch(event)}>
      {icon}
      <span>{words(`hall.${name}`)}</span>
    </Press>
  );
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is a form's; this groups four buttons for a listener.
    <div className="steps" role="group" aria-label={words('hall.steps')}>
      {button('left', { kind: 'turned', by: TURN }, <Undo2 aria-hidden="true" />)}
      {button(
        'onwards',
        { kind: 'stepped', back: false },
        <ArrowUp aria-hidden="true" />,
        !onwards,
      )}
      {button(
        'back',
        { kind: 'stepped', back: true },
        <ArrowDown aria-hidden="true" />,
        !backwards,
      )}
      {button(
        'right',
        { kind: 'turned', by: -TURN },
        <Undo2 aria-hidden="true" className="mirrored" />,
      )}
    </div>
  );
}

/** Whether a walkway leads on in the direction faced, turned by radians. */
function leads(visit: Visit, world: World, turned: number): boolean {
  return stepFrom(world.ways, visit.place, facing(visit, world) + turned) !== null;
}
