import { type RefObject, useEffect, useState } from 'react';
import { useDispatch } from '../../state/use-visit.tsx';

/** How a film or a recording stands; seconds. */
export interface Playback {
  readonly playing: boolean;
  readonly at: number;
  /** 0 until it is known. */
  readonly length: number;
  readonly toggle: () => void;
}

const STOPPED = { playing: false, at: 0, length: 0 };
const HEARD = ['play', 'pause', 'ended', 'timeupdate', 'durationchange'] as const;

/** Follows a film or a recording, says in the visit whether one plays, and begins it when nobody has to ask. */
export function usePlayback(media: RefObject<HTMLMediaElement | null>, alone: boolean): Playback {
  const dispatch = useDispatch();
  const [state, setState] = useState(STOPPED);
  useEffect(() => {
    const element = media.current;
    if (!element) return undefined;
    const follow = () => {
      const { currentTime, duration } = element;
      const length = Number.isFinite(duration) ? duration : 0;
      setState({ playing: isPlaying(element), at: currentTime, length });
      dispatch({ kind: 'mediaChanged', playing: everyMedia().some(isPlaying) });
    };
    for (const name of HEARD) element.addEventListener(name, follow);
    return () => {
      for (const name of HEARD) element.removeEventListener(name, follow);
      element.pause();
      dispatch({ kind: 'mediaChanged', playing: everyMedia().some(isPlaying) });
    };
  }, [media, dispatch]);
  useEffect(() => {
    if (alone && media.current) begin(media.current);
  }, [media, alone]);
  const toggle = () => {
    const element = media.current;
    if (!element) return;
    if (isPlaying(element)) element.pause();
    else begin(element);
  };
  return { ...state, toggle };
}

function everyMedia(): HTMLMediaElement[] {
  return [...document.querySelectorAll<HTMLMediaElement>('audio, video')];
}

function isPlaying(element: HTMLMediaElement): boolean {
  return !element.paused && !element.ended;
}

/** One voice at a time: whatever else plays is silent first. */
function begin(element: HTMLMediaElement): void {
  for (const other of everyMedia()) if (other !== element) other.pause();
  element.play().catch((error: unknown) => {
    // Stays as it was, with the press there to try again.
    console.warn('This cannot be played.', error);
  });
}
