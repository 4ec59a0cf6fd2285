import { Delete, Eraser } from 'lucide-react';
import type { ReactNode } from 'react';
import { Press } from './Press.tsx';
import { useWords } from './strings.ts';

/** The keys as on every phone; digits for booth numbers and years. */
const ROWS = ['1234567890', 'qwertyuiop', 'asdfghjkl', 'zxcvbnm'] as const;

/** Letters and digits on the glass. Letters that lead to nothing are paler, and may be pressed all the same. */
export function LetterKeys(props: {
  query: string;
  leads: ReadonlySet<string>;
  onChange: (query: string) => void;
}): ReactNode {
  const { query, leads, onChange } = props;
  const words = useWords();
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is a form's; this groups keys for a listener.
    <div className="keys" role="group" aria-label={words('search.keys')}>
      {ROWS.map((row, i) => (
        <div key={row} className="keys-row">
          {i === ROWS.length - 1 && (
            <Press className="key wide" onPress={() => onChange('')} disabled={query === ''}>
              <Eraser aria-hidden="true" />
              <span>{words('search.clear')}</span>
            </Press>
          )}
          {[...row].map((letter) => (
            <Press
              key={letter}
              className={leads.has(letter) || /[0-9]/.test(letter) ? 'key' : 'key pale'}
              onPress={() => onChange(query + letter)}
            >
              {letter}
            </Press>
          ))}
          {i === ROWS.length - 1 && (
            <Press
              className="key wide"
              onPress={() => onChange([...query].slice(0, -1).join(''))}
              disabled={query === ''}
            >
              <Delete aria-hidden="true" />
              <span>{words('search.delete')}</span>
            </Press>
          )}
        </div>
      ))}
    </div>
  );
}
