import { useThree } from '@react-three/fiber';
import { type ReactNode, useEffect, useState } from 'react';
import type { InstancedMesh } from 'three';
import type { World } from '#core/world.ts';
import type { ExhibitId } from '#schema/ids.ts';
import type { Language } from '#schema/languages.ts';
import type { Quality } from '../quality.ts';
import { hangSigns, takeDownSigns } from '../signage/hang-signs.ts';
import { drawSigns } from '../signage/sign-atlas.ts';
import { nearSigns } from '../signage/sign-list.ts';

/** Title and band of the booth before which the visitor stands, crisp at 1 m whatever the size of the hall; hang just before the others. */
export function NearSigns(props: {
  world: World;
  booth: ExhibitId | null;
  language: Language;
  quality: Quality;
}): ReactNode {
  const { world, booth, language, quality } = props;
  const [mesh, setMesh] = useState<InstancedMesh | null>(null);
  const invalidate = useThree((state) => state.invalidate);
  useEffect(() => {
    const place = booth === null ? undefined : world.booths.get(booth);
    if (!place) return undefined;
    let live = true;
    const signs = nearSigns(world, place, language);
    void drawSigns(signs, language, NEAR_WIDTH).then((atlas) => {
      if (!live) return;
      setMesh(hangSigns(signs, atlas, quality.anisotropy));
      invalidate();
    });
    return () => {
      live = false;
      setMesh(null);
    };
  }, [world, booth, language, quality, invalidate]);
  useEffect(() => () => takeDownSigns(mesh), [mesh]);
  return mesh ? <primitive object={mesh} /> : null;
}

/** Wide enough for a title at the finest sharpness, in pixels. */
const NEAR_WIDTH = 1024;
