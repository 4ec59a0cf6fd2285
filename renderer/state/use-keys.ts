import { useEffect } from 'react';
import { keyMeaning } from '#core/visit/keys.ts';
import { isStaffThere } from './staff-door.ts';
import { useDispatch, useVisitStore } from './use-visit.tsx';

/** The whole visit by keys alone. */
export function useKeys(): void {
  const dispatch = useDispatch();
  const store = useVisitStore();
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.altKey || event.metaKey || isStaffThere()) return;
      const meant = keyMeaning(event.key, store.getState());
      if (meant === null) return;
      event.preventDefault();
      dispatch(meant);
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [dispatch, store]);
}
