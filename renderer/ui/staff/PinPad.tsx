import { Delete, Eraser } from 'lucide-react';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { Press } from '../Press.tsx';
import { useStaffWords } from './staff-strings.ts';

/** So many digits a number has. */
const LENGTH = 6;
const ROWS = ['123', '456', '789'] as const;

/** Digits on the glass, on a keyboard too; calls back with six of them, and begins anew. The digits themselves are never shown. */
export function PinPad(props: { note: string; onPin: (pin: string) => void }): ReactNode {
  const { note, onPin } = props;
  const words = useStaffWords();
  const [digits, setDigits] = useState('');
  const add = (digit: string) => {
    const longer = digits + digit;
    setDigits(longer.length < LENGTH ? longer : '');
    if (longer.length === LENGTH) onPin(longer);
  };
  const remove = () => setDigits(digits.slice(0, -1));
  useDigitKeys(add, remove);
  return (
    <div className="pin-pad">
      <p className="pin-note" role="status">
        {note}
      </p>
      <p className="pin-dots">
        <span className="for-listeners" aria-live="polite">
          {words('pin.digits', { count: digits.length })}
        </span>
        {Array.from({ length: LENGTH }, (_, n) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: six places that never change their order.
          <span key={n} className={n < digits.length ? 'pin-dot full' : 'pin-dot'} />
        ))}
      </p>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset is a form's; this groups keys for a listener. */}
      <div className="pin-keys" role="group" aria-label={words('pin.keys')}>
        {[...ROWS.join('')].map((digit) => (
          <Press key={digit} className="pin-key" onPress={() => add(digit)}>
            {digit}
          </Press>
        ))}
        <Press className="pin-key wide" disabled={digits === ''} onPress={() => setDigits('')}>
          <Eraser aria-hidden="true" />
          <span>{words('pin.clear')}</span>
        </Press>
        <Press className="pin-key" onPress={() => add('0')}>
          0
        </Press>
        <Press className="pin-key wide" disabled={digits === ''} onPress={remove}>
          <Delete aria-hidden="true" />
          <span>{words('pin.delete')}</span>
        </Press>
      </div>
    </div>
  );
}

/** A keyboard's digits and its backspace do as the keys on the glass. */
function useDigitKeys(add: (digit: string) => void, remove: () => void): void {
  const latest = useRef({ add, remove });
  useEffect(() => {
    latest.current = { add, remove };
  });
  useEffect(() => {
    const onKey = ({ key }: KeyboardEvent) => {
      if (/^[0-9]$/.test(key)) latest.current.add(key);
      if (key === 'Backspace') latest.current.remove();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
}
