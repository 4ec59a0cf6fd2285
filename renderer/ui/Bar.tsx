import { Accessibility, Box, List, Map as MapIcon, Search } from 'lucide-react';
import type { ReactNode } from 'react';
import { type Sheet, shownWay, type Way } from '#core/visit/state.ts';
import { useDispatch, useVisit, useWorld } from '../state/use-visit.tsx';
import { Press } from './Press.tsx';
import { StaffMark } from './StaffDoor.tsx';
import { OWN_NAME, useWords } from './strings.ts';

const WAYS: readonly { readonly way: Way; readonly Icon: typeof Box }[] = [
  { way: 'hall', Icon: Box },
  { way: 'plan', Icon: MapIcon },
  { way: 'list', Icon: List },
];

/** The bar at the lower edge, the same everywhere: back to the hall, the three ways in, search, comfort, the languages. */
export function Bar(props: { height: number }): ReactNode {
  const words = useWords();
  const dispatch = useDispatch();
  return (
    <nav className="bar" aria-label={words('bar.label')} style={{ height: props.height }}>
      <div className="bar-group">
        <Press className="home" onPress={() => dispatch({ kind: 'homeTapped' })}>
          <StaffMark />
          <span>{words('bar.home')}</span>
        </Press>
        <Ways />
      </div>
      <div className="bar-group">
        <SheetPress sheet="search" Icon={Search} />
        <SheetPress sheet="comfort" Icon={Accessibility} />
        <Languages />
      </div>
    </nav>
  );
}

/** The three equal ways in. */
function Ways(): ReactNode {
  const words = useWords();
  const dispatch = useDispatch();
  const way = useVisit(shownWay);
  const drawable = useVisit((visit) => visit.hall === 'ready' || visit.hall === 'starting');
  return (
    <div className="ways">
      {WAYS.map(({ way: each, Icon }) => (
        <Press
          key={each}
          className="way"
          pressed={way === each}
          disabled={each === 'hall' && !drawable}
          onPress={() => dispatch({ kind: 'wayChosen', way: each })}
        >
          <Icon aria-hidden="true" />
          <span>{words(`bar.${each}`)}</span>
        </Press>
      ))}
    </div>
  );
}

/** Opens a sheet, or closes it when it lies open. */
function SheetPress(props: { sheet: Sheet; Icon: typeof Box }): ReactNode {
  const { sheet, Icon } = props;
  const words = useWords();
  const dispatch = useDispatch();
  const on = useVisit((visit) => visit.sheet === sheet);
  return (
    <Press
      className={`sheet-press ${sheet}`}
      pressed={on}
      onPress={() => dispatch(on ? { kind: 'closed' } : { kind: 'sheetOpened', sheet })}
    >
      <Icon aria-hidden="true" />
      <span>{words(`bar.${sheet}`)}</span>
    </Press>
  );
}

/** The other languages, each by its own name; one touch, the page is kept. */
function Languages(): ReactNode {
  const words = useWords();
  const dispatch = useDispatch();
  const language = useVisit((visit) => visit.language);
  const { languages } = useWorld().exhibition;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is a form's; this groups two buttons for a listener.
    <div className="languages" role="group" aria-label={words('bar.language')}>
      {languages
        .filter((each) => each !== language)
        .map((each) => (
          <Press
            key={each}
            className="language"
            lang={each}
            onPress={() => dispatch({ kind: 'languageChosen', language: each })}
          >
            {OWN_NAME[each]}
          </Press>
        ))}
    </div>
  );
}
