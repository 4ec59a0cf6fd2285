import { ChevronLeft, ChevronRight, Search } from 'lucide-react';
import { type ReactNode, useEffect, useId, useMemo, useRef, useState } from 'react';
import type { Frame } from '#core/framing.ts';
import { type Found, find } from '#core/search/finder.ts';
import { nextLetters } from '#core/search/next-letters.ts';
import { useDispatch, useVisit, useWorld } from '../state/use-visit.tsx';
import { finderOf } from './finder-of.ts';
import { LetterKeys } from './LetterKeys.tsx';
import { Entry } from './ListView.tsx';
import { Press } from './Press.tsx';
import { Sheet } from './Sheet.tsx';
import { useWords } from './strings.ts';

/** A result's least width, its height with the gap below it, and the rest of the sheet beside the results, in millimetres. */
const WIDTH = { usual: 200, large: 300 } as const;
const HEIGHT = { usual: 46, large: 58 } as const;
const GAP = 3;
const REST = { usual: 232, large: 343 } as const;
/** More rows than this are a page more: the sheet stays low, near the hand. */
const MOST_ROWS = 4;

/** Finds an exhibit by letters of pinyin, initials, Chinese or English: results from the first letter, above the hand. */
export function SearchSheet(props: { frame: Frame; mm: number }): ReactNode {
  const { frame, mm } = props;
  const words = useWords();
  const world = useWorld();
  const dispatch = useDispatch();
  const language = useVisit((visit) => visit.language);
  const isLarge = useVisit((visit) => visit.comfort.large);
  const [query, setQuery] = useState('');
  const finder = finderOf(world);
  const found = useMemo(() => find(finder, query, language), [finder, query, language]);
  const letters = useMemo(() => nextLetters(finder, query), [finder, query]);
  const [first] = found.hits;
  const go = () => first !== undefined && dispatch({ kind: 'boothTapped', exhibit: first });
  const letterSize = isLarge ? 'large' : 'usual';
  const height = HEIGHT[letterSize];
  const columns = Math.max(1, Math.floor(frame.width / mm / WIDTH[letterSize]));
  const room = Math.floor((frame.height / mm - REST[letterSize]) / height);
  const rows = Math.min(MOST_ROWS, Math.max(1, room));
  return (
    <Sheet name="search" title={words('search.title')} frame={frame} low>
      <Results key={query} found={found} query={query} grid={{ columns, rows, height }} />
      <QueryLine query={query} onChange={setQuery} onEnter={go} />
      <LetterKeys query={query} leads={letters} onChange={setQuery} />
    </Sheet>
  );
}

/** What was typed. A real field, for those who have keys of their own; on the glass no keyboard of the system comes up. */
function QueryLine(props: {
  query: string;
  onChange: (query: string) => void;
  onEnter: () => void;
}): ReactNode {
  const words = useWords();
  const field = useRef<HTMLInputElement>(null);
  const id = useId();
  useEffect(() => field.current?.focus({ preventScroll: true }), []);
  return (
    <div className="search-line">
      <Search aria-hidden="true" />
      <label htmlFor={id}>{words('search.label')}</label>
      <input
        id={id}
        ref={field}
        type="text"
        inputMode="none"
        autoComplete="off"
        spellCheck={false}
        placeholder={words('search.placeholder')}
        value={props.query}
        onChange={({ target }) => props.onChange(target.value)}
        onKeyDown={({ key }) => key === 'Enter' && props.onEnter()}
      />
    </div>
  );
}

/** The exhibits found, in pages; never none. */
function Results(props: {
  found: Found;
  query: string;
  /** `height` of a row with its gap, in millimetres. */
  grid: { columns: number; rows: number; height: number };
}): ReactNode {
  const { found, query } = props;
  const { columns, rows, height } = props.grid;
  const words = useWords();
  const [page, setPage] = useState(0);
  const all = found.hits.length > 0 ? found.hits : found.near;
  const size = columns * rows;
  const pages = Math.ceil(all.length / size);
  const said = query === '' ? 'search.try' : found.hits.length > 0 ? 'search.found' : 'search.none';
  return (
    <div className="search-results">
      <div className="search-said">
        <p role="status">{words(said, { count: found.hits.length })}</p>
        {pages > 1 && (
          <div className="search-pager">
            <Press
              label={words('page.previous')}
              disabled={page === 0}
              onPress={() => setPage(page - 1)}
            >
              <ChevronLeft aria-hidden="true" />
            </Press>
            <span>{words('page.of', { page: page + 1, pages })}</span>
            <Press
              label={words('page.next')}
              disabled={page === pages - 1}
              onPress={() => setPage(page + 1)}
            >
              <ChevronRight aria-hidden="true" />
            </Press>
          </div>
        )}
      </div>
      <ul
        className="search-hits"
        style={{
          gridTemplateColumns: `repeat(${columns}, minmax(0, 1fr))`,
          gridAutoRows: `calc(${height - GAP} * var(--mm))`,
          minHeight: `calc(${rows * height} * var(--mm))`,
        }}
      >
        {all.slice(page * size, (page + 1) * size).map((id) => (
          <li key={id}>
            <Entry id={id} />
          </li>
        ))}
      </ul>
    </div>
  );
}
