import { type ReactNode, useEffect } from 'react';
import type { Layout } from '#core/framing.ts';
import { COMFORT_PARTS } from '#core/visit/comfort.ts';
import { shownWay } from '#core/visit/state.ts';
import type { World } from '#core/world.ts';
import type { HallForms } from './form/hall/hall-forms.ts';
import { afterPaint } from './scene/after-paint.ts';
import { Stage } from './scene/Stage.tsx';
import { readTraditional } from './state/faces.ts';
import { sessionNow } from './state/session-clock.ts';
import type { StaffApi } from './state/staff-api.ts';
import { isStaffThere } from './state/staff-door.ts';
import { useGlass } from './state/use-glass.ts';
import { useKeys } from './state/use-keys.ts';
import { useDispatch, useVisit, useVisitStore, useWorld } from './state/use-visit.tsx';
import { Announcer } from './ui/Announcer.tsx';
import { AttractScreen } from './ui/AttractScreen.tsx';
import { Bar } from './ui/Bar.tsx';
import { DocentStrip } from './ui/DocentStrip.tsx';
import type { MountModel } from './ui/description/ModelView.tsx';
import { HallView } from './ui/HallView.tsx';
import { IdleNotice } from './ui/IdleNotice.tsx';
import { ListView } from './ui/ListView.tsx';
import { createLater, useLater } from './ui/later.ts';
import { PlanView } from './ui/PlanView.tsx';
import { StaffDoor, type StaffSettings } from './ui/StaffDoor.tsx';
import { useWords } from './ui/strings.ts';
import { TouchMark } from './ui/TouchMark.tsx';
import { useFocusKept } from './ui/use-focus-kept.ts';
import { useOpened } from './ui/use-opened.ts';

/** What nobody can open before the hall stands is not part of what is read before it does. */
const description = createLater(async () => {
  const { DetailPanel } = await import('./ui/description/DetailPanel.tsx');
  return DetailPanel;
});

/** The scene of a single model comes when the first is to be turned. */
const mountModel: MountModel = async (canvas, url, onLost) => {
  const scene = await import('./scene/model/mount-model.ts');
  return scene.mountModel(canvas, url, onLost);
};

const sheets = createLater(async () => (await import('./ui/Sheets.tsx')).Sheets);
const strip = createLater(async () => (await import('./ui/TourStrip.tsx')).TourStrip);

/** Prepares the search while nothing else is to do: a large exhibition takes some tenths of a second. */
async function prepareSearch(world: World): Promise<void> {
  const { finderOf } = await import('./ui/finder-of.ts');
  requestIdleCallback(() => finderOf(world));
}

/** The stage, and the screens over it: the visitor's, and staff's over those. */
export function App(props: {
  staff: StaffApi;
  settings: StaffSettings;
  forms: Promise<HallForms>;
}): ReactNode {
  const store = useVisitStore();
  const glass = useGlass();
  const attract = useVisit((visit) => visit.mode === 'attract');
  const way = useVisit(shownWay);
  const language = useVisit((visit) => visit.language);
  useEffect(() => {
    document.documentElement.lang = language;
    document.documentElement.style.setProperty('--mm', `${glass.mm}px`);
  }, [language, glass.mm]);
  const place = useVisit((visit) => visit.place);
  const walking = useVisit((visit) => visit.goal !== null);
  // In reach mode plan and list lie low: the hall stays in sight above them.
  const hidden = useVisit(
    (visit) => visit.mode === 'visit' && way !== 'hall' && !visit.comfort.reach,
  );
  const wishes = useVisit(({ comfort }) => COMFORT_PARTS.filter((part) => comfort[part]).join(' '));
  const open = useVisit((visit) => visit.open !== null);
  const docent = useVisit((visit) => visit.docent);
  const opened = useOpened();
  useLoadAhead();
  useTouchWatch();
  useKeys();
  useFocusKept();
  return (
    <div
      className={`app ${glass.portrait ? 'portrait' : 'landscape'} ${docent ? 'docent ' : ''}${wishes}`}
      data-place={place}
      data-walking={walking}
    >
      <Stage
        store={store}
        forms={props.forms}
        stage={glass.stage}
        mm={glass.mm}
        hidden={hidden || !opened}
      />
      {opened && attract && <AttractScreen />}
      {!attract && (
        <>
          {way === 'hall' && <HallView glass={glass} />}
          {way === 'plan' && <PlanView glass={glass} />}
          {way === 'list' && <ListView glass={glass} />}
          {open && <Description glass={glass} />}
          {docent && <DocentStrip glass={glass} />}
          <HallTrouble />
          <Over glass={glass} />
          <Bar height={glass.bar.height} />
          <Queue />
          <IdleNotice bar={glass.bar.height} />
          <Announcer />
        </>
      )}
      <TouchMark />
      <StaffDoor api={props.staff} settings={props.settings} />
    </div>
  );
}

/** Reads what may be opened next, after the hall's first picture and before anybody can have walked to a booth. */
function useLoadAhead(): void {
  const isStarting = useVisit((visit) => visit.hall === 'starting');
  const world = useWorld();
  useEffect(() => {
    if (isStarting) return;
    for (const later of [description, sheets, strip]) later.fetch();
    // Fire and forget: until it has come, Traditional Chinese is set in the letters of Simplified.
    void readTraditional();
    // Fire and forget: a search that is not prepared yet is prepared when it is opened.
    void prepareSearch(world).catch(() => undefined);
  }, [isStarting, world]);
}

function Over(props: { glass: Layout }): ReactNode {
  const Sheets = useLater(sheets);
  const TourStrip = useLater(strip);
  return (
    <>
      {TourStrip && <TourStrip glass={props.glass} />}
      {Sheets && <Sheets glass={props.glass} />}
    </>
  );
}

function Description(props: { glass: Layout }): ReactNode {
  const DetailPanel = useLater(description);
  return DetailPanel && <DetailPanel glass={props.glass} mountModel={mountModel} />;
}

/** The calm line while the hall cannot be drawn. */
function HallTrouble(): ReactNode {
  const words = useWords();
  const trouble = useVisit(
    ({ hall, way }) => way === 'hall' && hall !== 'ready' && hall !== 'starting',
  );
  return (
    <p className="trouble" role="status">
      {trouble && words('hall.lost')}
    </p>
  );
}

/** The quiet line for who has stayed for long while others wait. */
function Queue(): ReactNode {
  const words = useWords();
  const wait = useVisit((visit) => visit.othersWait);
  return (
    <p className="queue" role="status">
      {wait && words('queue')}
    </p>
  );
}

/** Every touch anywhere says that somebody is there; the first one enters through the attract screen itself. A tour waits when it is touched beside its own controls. */
function useTouchWatch(): void {
  const dispatch = useDispatch();
  const store = useVisitStore();
  useEffect(() => {
    const isElsewhere = () => store.getState().mode === 'attract' || isStaffThere();
    const keyed = () => {
      if (!isElsewhere()) dispatch({ kind: 'touched', now: sessionNow() });
    };
    const touched = ({ target }: Event) => {
      if (isElsewhere()) return;
      const beside = target instanceof Element && !target.closest('.tour-strip');
      if (beside) dispatch({ kind: 'tourPaused' });
      const now = sessionNow();
      // What the finger rests on looks pressed first; nobody sees that the clock hears of it a frame later. By then the visit may have ended.
      afterPaint(() => {
        if (!isElsewhere()) dispatch({ kind: 'touched', now });
      });
    };
    window.addEventListener('pointerdown', touched, true);
    window.addEventListener('keydown', keyed, true);
    return () => {
      window.removeEventListener('pointerdown', touched, true);
      window.removeEventListener('keydown', keyed, true);
    };
  }, [dispatch, store]);
}
