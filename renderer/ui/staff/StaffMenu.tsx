import {
  CreditCard,
  Fingerprint,
  HardDriveDownload,
  KeyRound,
  Ruler,
  Sparkles,
  UserRoundCheck,
  Users,
} from 'lucide-react';
import type { ReactNode } from 'react';
import { Press } from '../Press.tsx';
import { StaffSheet } from './StaffSheet.tsx';
import { useStaffWords } from './staff-strings.ts';

/** What staff can do. */
export type StaffDeed =
  | 'updates'
  | 'docent'
  | 'clean'
  | 'holiday'
  | 'card'
  | 'edge'
  | 'touch'
  | 'pin';

const DEEDS: readonly { readonly deed: StaffDeed; readonly Icon: typeof Users }[] = [
  { deed: 'updates', Icon: HardDriveDownload },
  { deed: 'docent', Icon: UserRoundCheck },
  { deed: 'clean', Icon: Sparkles },
  { deed: 'holiday', Icon: Users },
  { deed: 'card', Icon: CreditCard },
  { deed: 'edge', Icon: Ruler },
  { deed: 'touch', Icon: Fingerprint },
  { deed: 'pin', Icon: KeyRound },
];

/** Everything staff can do on the glass, in large words. */
export function StaffMenu(props: {
  holiday: boolean;
  note: string;
  onDeed: (deed: StaffDeed) => void;
  onLeave: () => void;
}): ReactNode {
  const { holiday, note, onDeed, onLeave } = props;
  const words = useStaffWords();
  return (
    <StaffSheet name="menu" title={words('title')} say={note} onLeave={onLeave}>
      <ul className="staff-deeds">
        {DEEDS.map(({ deed, Icon }) => (
          <li key={deed}>
            <Press
              className={`staff-deed deed-${deed}`}
              onPress={() => onDeed(deed)}
              {...(deed === 'holiday' ? { pressed: holiday } : {})}
            >
              <Icon aria-hidden="true" />
              <span className="wish-words">
                <span className="wish-title">{words(`menu.${deed}`)}</span>
                <span className="wish-hint">{words(`menu.${deed}Hint`)}</span>
              </span>
              {deed === 'holiday' && (
                <span className="wish-state" aria-hidden="true">
                  {words(holiday ? 'menu.on' : 'menu.off')}
                </span>
              )}
            </Press>
          </li>
        ))}
      </ul>
    </StaffSheet>
  );
}
