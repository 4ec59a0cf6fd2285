import { useEffect, useState } from 'react';
import { firstFrame } from '../state/frame-count.ts';
import { useVisit, useVisitStore } from '../state/use-visit.tsx';
import { takeOpeningAway } from './opening.ts';
import { readLetters } from './read-letters.ts';

/** The longest that the doors wait for the hall's first picture, in milliseconds: plan and list do without. */
const OPENING_MS = 3000;

/** Whether the doors are open: the hall has been drawn, cannot be, or takes too long to wait for; and the letters are there. */
export function useOpened(): boolean {
  const store = useVisitStore();
  const absent = useVisit(({ hall }) => hall === 'absent' || hall === 'lost');
  const [drawn, setDrawn] = useState(false);
  const [opened, setOpened] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setDrawn(true), OPENING_MS);
    void firstFrame.then(() => setDrawn(true));
    return () => clearTimeout(timer);
  }, []);
  const ready = drawn || absent;
  useEffect(() => {
    if (!ready) return;
    void readLetters(store.world, store.getState().language).then(() => setOpened(true));
  }, [ready, store]);
  useEffect(() => {
    if (opened) takeOpeningAway();
  }, [opened]);
  return opened;
}
