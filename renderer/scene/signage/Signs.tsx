import { type ReactNode, useCallback } from 'react';
import type { World } from '#core/world.ts';
import type { Language } from '#schema/languages.ts';
import type { Quality } from '../quality.ts';
import { listSigns } from './sign-list.ts';
import { useHungSigns } from './use-hung-signs.ts';

/** All signs of the hall in one draw call. Until the new language's signs are drawn the old ones hang. */
export function Signs(props: {
  world: World;
  language: Language;
  quality: Quality;
  onReady: () => void;
}): ReactNode {
  const { world, language, quality, onReady } = props;
  const list = useCallback(() => listSigns(world, language), [world, language]);
  const { signs: width, anisotropy } = quality;
  const mesh = useHungSigns({ list, language, width, anisotropy, onHung: onReady });
  return mesh ? <primitive object={mesh} /> : null;
}
