import { type ReactNode, useCallback, useEffect, useRef, useState } from 'react';
import type { GlassSettings } from '../../../electron/staff-contract.ts';
import { sessionNow } from '../../state/session-clock.ts';
import type { StaffApi } from '../../state/staff-api.ts';
import { staffDoor } from '../../state/staff-door.ts';
import { useDispatch, useVisit } from '../../state/use-visit.tsx';
import '../style/staff.css';
import { CardScreen } from './CardScreen.tsx';
import { Cleaning } from './Cleaning.tsx';
import { EdgeScreen } from './EdgeScreen.tsx';
import { NewPin, StaffGate } from './StaffGate.tsx';
import { type StaffDeed, StaffMenu } from './StaffMenu.tsx';
import { useStaffWords } from './staff-strings.ts';
import { TouchTest } from './TouchTest.tsx';
import { UpdatesScreen } from './UpdatesScreen.tsx';

/** Without a touch the staff screens close after so long, in milliseconds. */
const SILENCE_MS = 120_000;

type Screen = 'gate' | 'newPin' | 'menu' | 'updates' | 'pin' | 'card' | 'edge' | 'touch' | 'clean';

/** What lies over the glass while staff are there: the door, the menu, one screen for each deed. */
export function StaffScreens(props: {
  api: StaffApi;
  settings: Pick<GlassSettings, 'holiday' | 'lowerEdgeMm'>;
}): ReactNode {
  const { api } = props;
  const dispatch = useDispatch();
  const words = useStaffWords();
  const [screen, setScreen] = useState<Screen>('gate');
  const [settings, setSettings] = useState(props.settings);
  const [note, setNote] = useState('');
  const changed = useRef(false);
  const leads = useVisit((visit) => visit.docent);
  const isIn = screen !== 'gate';
  const leave = useCallback(() => {
    void api.leave(); // Fire and forget: unused, the ticket is worth nothing soon.
    // Whoever came in was no visitor: what waits until nobody is there need not wait for them.
    if (isIn && !leads) dispatch({ kind: 'visitEnded', now: sessionNow() });
    staffDoor.setState({ open: false });
    // What staff set holds for the whole page: it is read anew.
    if (changed.current) window.location.reload();
  }, [api, dispatch, isIn, leads]);
  const stay = useSilence(leave);
  const menu = () => setScreen('menu');
  const save = async (change: Partial<GlassSettings>) => {
    const saved = await api.changeSettings(change);
    changed.current ||= saved !== null;
    if (saved !== null) setSettings({ ...settings, ...change });
    setNote(words(saved === null ? 'menu.failed' : 'menu.saved'));
    menu();
  };
  const perform = (deed: StaffDeed) => {
    setNote('');
    if (deed === 'holiday') return void save({ holiday: !settings.holiday });
    if (deed === 'clean') dispatch({ kind: 'visitEnded', now: sessionNow() });
    if (deed !== 'docent') return setScreen(deed);
    leave();
    dispatch({ kind: 'docentStarted' });
  };
  const ways = { onBack: menu, onLeave: leave };
  switch (screen) {
    case 'gate':
      return (
        <StaffGate api={api} onIn={(must) => setScreen(must ? 'newPin' : 'menu')} onLeave={leave} />
      );
    case 'newPin':
    case 'pin':
      return <NewPin api={api} first={screen === 'newPin'} onDone={menu} onLeave={leave} />;
    case 'card':
      return <CardScreen {...ways} onSave={(pxPerMm) => void save({ pxPerMm })} />;
    case 'edge':
      return (
        <EdgeScreen
          {...ways}
          edge={settings.lowerEdgeMm}
          onSave={(lowerEdgeMm) => void save({ lowerEdgeMm })}
        />
      );
    case 'updates':
      return <UpdatesScreen {...ways} api={api} onWork={stay} />;
    case 'touch':
      return <TouchTest {...ways} />;
    case 'clean':
      return <Cleaning onDone={leave} />;
    case 'menu':
      return <StaffMenu holiday={settings.holiday} note={note} onDeed={perform} onLeave={leave} />;
  }
}

/** Calls back when nobody has touched anything for a while. Gives a way to begin that while anew. */
function useSilence(onSilence: () => void): () => void {
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const isThere = useRef(false);
  const touched = useCallback(() => {
    // The machine may answer after staff have left.
    if (!isThere.current) return;
    clearTimeout(timer.current);
    timer.current = setTimeout(onSilence, SILENCE_MS);
  }, [onSilence]);
  useEffect(() => {
    isThere.current = true;
    touched();
    window.addEventListener('pointerdown', touched, true);
    window.addEventListener('keydown', touched, true);
    return () => {
      isThere.current = false;
      clearTimeout(timer.current);
      window.removeEventListener('pointerdown', touched, true);
      window.removeEventListener('keydown', touched, true);
    };
  }, [touched]);
  return touched;
}
