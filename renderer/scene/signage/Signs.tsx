import { useThree } from '@react-three/fiber';
import { type ReactNode, useEffect, useState } from 'react';
import type { InstancedMesh } from 'three';
import type { World } from '#core/world.ts';
import type { Language } from '#schema/languages.ts';
import type { Quality } from '../quality.ts';
import { hangSigns, takeDownSigns } from './hang-signs.ts';
import { drawSigns } from './sign-atlas.ts';
import { listSigns } from './sign-list.ts';

/** All signs of the hall in one draw call. Until the new language's signs are drawn the old ones hang. */
export function Signs(props: {
  world: World;
  language: Language;
  quality: Quality;
  onReady: () => void;
}): ReactNode {
  const { world, language, quality, onReady } = props;
  const [mesh, setMesh] = useState<InstancedMesh | null>(null);
  const invalidate = useThree((state) => state.invalidate);
  useEffect(() => {
    let live = true;
    const signs = listSigns(world, language);
    void drawSigns(signs, language, quality.signs).then((atlas) => {
      if (!live) return;
      setMesh(hangSigns(signs, atlas, quality.anisotropy));
      invalidate();
      onReady();
    });
    return () => {
      live = false;
    };
  }, [world, language, quality, invalidate, onReady]);
  useEffect(() => () => takeDownSigns(mesh), [mesh]);
  return mesh ? <primitive object={mesh} /> : null;
}
