import { type ReactNode, useMemo } from 'react';
import type { World } from '#core/world.ts';
import type { ExhibitId } from '#schema/ids.ts';
import type { Language } from '#schema/languages.ts';
import type { Quality } from '../quality.ts';
import { nearSigns } from '../signage/sign-list.ts';
import { useHungSigns } from '../signage/use-hung-signs.ts';

/** Wide enough for a title at the finest sharpness, in pixels. */
const NEAR_WIDTH = 1024;

/** Title and band of the booth before which the visitor stands, crisp at 1 m whatever the size of the hall; hang just before the others. */
export function NearSigns(props: {
  world: World;
  booth: ExhibitId | null;
  language: Language;
  quality: Quality;
}): ReactNode {
  const { world, booth, language, quality } = props;
  const list = useMemo(() => {
    const place = booth === null ? undefined : world.booths.get(booth);
    return place ? () => nearSigns(world, place, language) : null;
  }, [world, booth, language]);
  const { anisotropy } = quality;
  const mesh = useHungSigns({ list, language, width: NEAR_WIDTH, anisotropy });
  return mesh ? <primitive object={mesh} /> : null;
}
