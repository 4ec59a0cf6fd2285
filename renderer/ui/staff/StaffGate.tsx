import { type ReactNode, useState } from 'react';
import type { StaffApi } from '../../state/staff-api.ts';
import { PinPad } from './PinPad.tsx';
import { StaffSheet } from './StaffSheet.tsx';
import { useStaffWords } from './staff-strings.ts';

/** Asks for the number; calls back once the machine has let somebody in, and whether a number must be chosen first. */
export function StaffGate(props: {
  api: StaffApi;
  onIn: (mustChangePin: boolean) => void;
  onLeave: () => void;
}): ReactNode {
  const { api, onIn, onLeave } = props;
  const words = useStaffWords();
  const [note, setNote] = useState('');
  const tried = async (pin: string) => {
    const entry = await api.enter(pin);
    if (entry === null) return setNote(words('pin.absent'));
    if (entry.kind === 'in') return onIn(entry.mustChangePin);
    if (entry.kind === 'wrong') return setNote(words('pin.wrong', { count: entry.triesLeft }));
    if (entry.kind === 'locked')
      return setNote(words('pin.locked', { seconds: entry.secondsLeft }));
    setNote(words('pin.closed'));
  };
  return (
    <StaffSheet name="gate" title={words('title')} say={words('pin.ask')} onLeave={onLeave}>
      <PinPad note={note} onPin={(pin) => void tried(pin)} />
    </StaffSheet>
  );
}

/** Asks for a new number, twice. */
export function NewPin(props: {
  api: StaffApi;
  first: boolean;
  onDone: () => void;
  onLeave: () => void;
}): ReactNode {
  const { api, first, onDone, onLeave } = props;
  const words = useStaffWords();
  const [once, setOnce] = useState<string | null>(null);
  const [note, setNote] = useState('');
  const twice = async (pin: string) => {
    if (once === null) {
      setNote('');
      return setOnce(pin);
    }
    setOnce(null);
    if (pin !== once) return setNote(words('pin.differ'));
    const changed = await api.changePin(pin);
    if (changed === null) return setNote(words('pin.absent'));
    if (changed.kind === 'weak') return setNote(words('pin.weak'));
    onDone();
  };
  const ask = once === null ? words(first ? 'pin.first' : 'pin.choose') : words('pin.again');
  return (
    <StaffSheet
      name="gate"
      title={words('menu.pin')}
      say={ask}
      onLeave={onLeave}
      {...(first ? {} : { onBack: onDone })}
    >
      <PinPad note={note} onPin={(pin) => void twice(pin)} />
    </StaffSheet>
  );
}
