import { useThree } from '@react-three/fiber';
import { useEffect, useMemo, useState } from 'react';
import type { InstancedMesh } from 'three';
import type { Language } from '#schema/languages.ts';
import { afterPaint } from '../after-paint.ts';
import { hangSigns, takeDownSigns } from './hang-signs.ts';
import { drawSigns } from './sign-atlas.ts';
import type { HallSign } from './sign-list.ts';

/** What signs are hung, and how. `list` and `onHung` are kept from one render to the next: another one is other signs. */
export interface Hanging {
  /** Lists them; null: there are none. */
  readonly list: (() => readonly HallSign[]) | null;
  readonly language: Language;
  /** Of the picture of all signs, in pixels. */
  readonly width: number;
  readonly anisotropy: number;
  readonly onHung?: () => void;
}

/** Draws signs and hangs them; until then the ones before hang on. Gives them in one draw, and nothing before the first are drawn. */
export function useHungSigns(hanging: Hanging): InstancedMesh | null {
  const { list, language, width, anisotropy, onHung } = hanging;
  const [mesh, setMesh] = useState<InstancedMesh | null>(null);
  const canvas = useMemo(() => document.createElement('canvas'), []);
  const invalidate = useThree((state) => state.invalidate);
  useEffect(() => {
    if (!list) {
      setMesh(null);
      return undefined;
    }
    const leave = new AbortController();
    const draw = async () => {
      const signs = list();
      const atlas = await drawSigns(signs, { canvas, language, width, signal: leave.signal });
      if (!atlas) return;
      setMesh(hangSigns(signs, atlas, anisotropy));
      invalidate();
      onHung?.();
    };
    // What is on the glass in words comes first.
    const callOff = afterPaint(() => void draw());
    return () => {
      callOff();
      leave.abort();
    };
  }, [list, language, width, anisotropy, onHung, canvas, invalidate]);
  useEffect(() => () => takeDownSigns(mesh), [mesh]);
  return mesh;
}
