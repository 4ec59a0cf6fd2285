import type { ReactNode } from 'react';
import type { Frame } from '#core/framing.ts';
import { Sheet } from './Sheet.tsx';
import { useWords } from './strings.ts';

/** The keys, and the word in the strings that says what each does. */
const KEYS: readonly (readonly [string, string])[] = [
  ['Tab', 'tab'],
  ['Enter', 'enter'],
  ['← →', 'turn'],
  ['↑ ↓', 'step'],
  ['Home', 'home'],
  ['M', 'plan'],
  ['L', 'list'],
  ['/', 'search'],
  ['A', 'comfort'],
  ['Backspace', 'back'],
  ['Esc', 'close'],
  ['?', 'help'],
];

/** How to visit with a keyboard or two switches alone. */
export function HelpSheet(props: { frame: Frame }): ReactNode {
  const words = useWords();
  return (
    <Sheet name="help" title={words('help.title')} frame={props.frame}>
      <dl className="help-keys">
        {KEYS.map(([key, what]) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{words(`help.${what}`)}</dd>
          </div>
        ))}
      </dl>
    </Sheet>
  );
}
