import { type ReactNode, useSyncExternalStore } from 'react';
import type { StaffApi } from '../state/staff-api.ts';
import { isStaffThere, staffDoor } from '../state/staff-door.ts';
import { Logo } from './Logo.tsx';
import { createLater, useLater } from './later.ts';
import { useHold } from './use-hold.ts';

/** One finger rests on the mark for so long before it opens: no visitor does so by chance. */
const HOLD_SECONDS = 5;

const screens = createLater(async () => (await import('./staff/StaffScreens.tsx')).StaffScreens);

/** The house's mark. Held for five seconds it asks for the staff number; what a touch means on what it stands, it still means. */
export function StaffMark(): ReactNode {
  const hold = useHold(HOLD_SECONDS, () => staffDoor.setState({ open: true }));
  return (
    <span className="logo" {...hold}>
      <Logo />
    </span>
  );
}

/** What staff set that their screens show. */
export interface StaffSettings {
  readonly holiday: boolean;
  readonly lowerEdgeMm: number | null;
}

/** The staff screens, while staff are there. */
export function StaffDoor(props: { api: StaffApi; settings: StaffSettings }): ReactNode {
  const open = useSyncExternalStore(staffDoor.subscribe, isStaffThere);
  return open ? <Screens {...props} /> : null;
}

function Screens(props: { api: StaffApi; settings: StaffSettings }): ReactNode {
  const StaffScreens = useLater(screens);
  return <div className="staff">{StaffScreens && <StaffScreens {...props} />}</div>;
}
