import { ArrowDown, ArrowLeft, ArrowRight, ArrowUp, type LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Frame } from '#core/framing.ts';
import { Sheet } from './Sheet.tsx';
import { useWords } from './strings.ts';

/** The keys as they are drawn, and the word in the strings that says what each does. */
const KEYS: readonly (readonly [ReactNode, string])[] = [
  ['Tab', 'tab'],
  ['Enter', 'enter'],
  [<Arrows key="turn" names="sides" icons={[ArrowLeft, ArrowRight]} />, 'turn'],
  [<Arrows key="step" names="upDown" icons={[ArrowUp, ArrowDown]} />, 'step'],
  ['Home', 'home'],
  ['M', 'plan'],
  ['L', 'list'],
  ['/', 'search'],
  ['A', 'comfort'],
  ['Backspace', 'back'],
  ['Esc', 'close'],
  ['?', 'help'],
];

/** Two arrow keys: drawn for the eye, named for a listener. */
function Arrows(props: { names: string; icons: readonly LucideIcon[] }): ReactNode {
  const words = useWords();
  return (
    <>
      {props.icons.map((Icon) => (
        <Icon key={Icon.displayName} aria-hidden="true" />
      ))}
      <span className="unseen">{words(`help.${props.names}`)}</span>
    </>
  );
}

/** How to visit with a keyboard or two switches alone. */
export function HelpSheet(props: { frame: Frame }): ReactNode {
  const words = useWords();
  return (
    <Sheet name="help" title={words('help.title')} frame={props.frame} low>
      <dl className="help-keys">
        {KEYS.map(([key, what]) => (
          <div key={what}>
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
