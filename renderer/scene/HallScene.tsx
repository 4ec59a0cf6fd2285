import { useThree } from '@react-three/fiber';
import { type ReactNode, useCallback, useEffect, useState, useSyncExternalStore } from 'react';
import { Color, Fog } from 'three';
import type { Frame } from '#core/framing.ts';
import type { Visit } from '#core/visit.ts';
import type { ExhibitId } from '#schema/ids.ts';
import type { VisitStore } from '../state/visit-store.ts';
import { Architecture } from './Architecture.tsx';
import { BoothField } from './booth/BoothField.tsx';
import { CameraRig } from './camera/CameraRig.tsx';
import type { Look } from './camera/look.ts';
import { Floor } from './floor/Floor.tsx';
import { PALETTE } from './palette.ts';
import { NearPoster } from './poster/NearPoster.tsx';
import { Posters } from './poster/Posters.tsx';
import type { Sharpness } from './sharpness.ts';
import { Signs } from './signage/Signs.tsx';

/** The whole hall: what is drawn, from the world; what is seen of it, from the visit. */
export function HallScene(props: {
  store: VisitStore;
  sharpness: Sharpness;
  stage: Frame;
  look: Look;
  veil: (part: number) => void;
  onStanding: () => void;
}): ReactNode {
  const { store, sharpness, stage, look, veil, onStanding } = props;
  const { world } = store;
  const above = useSelected(store, (visit) => visit.above);
  const language = useSelected(store, (visit) => visit.language);
  const booth = useSelected(store, boothBefore);
  const [signed, setSigned] = useState(false);
  const onSigns = useCallback(() => setSigned(true), []);
  useHaze(above);
  useEffect(() => {
    if (signed) onStanding();
  }, [signed, onStanding]);
  return (
    <>
      <hemisphereLight args={[PALETTE.ceiling, PALETTE.bounce, 3.1]} />
      <directionalLight position={[7, 14, -9]} intensity={0.9} color={PALETTE.light} />
      <Floor world={world} sharpness={sharpness} />
      <Architecture world={world} open={above} />
      <BoothField world={world} />
      <Signs world={world} language={language} sharpness={sharpness} onReady={onSigns} />
      <Posters world={world} sharpness={sharpness} go={signed} />
      <NearPoster world={world} booth={booth} />
      <CameraRig store={store} stage={stage} look={look} veil={veil} />
    </>
  );
}

/** A part of the visit; the scene lives in a React root of its own, so the store comes as a value, not by context. */
function useSelected<T>(store: VisitStore, select: (visit: Visit) => T): T {
  return useSyncExternalStore(store.subscribe, () => select(store.getState()));
}

/** The booth the visitor stands before or walks to; null elsewhere. */
function boothBefore({ goal, place }: Visit): ExhibitId | null {
  const [kind, id] = (goal ?? place).split(/:(.*)/s);
  return kind === 'booth' && id ? (id as ExhibitId) : null;
}

/** Warm haze far away, the same colour as what lies behind everything; none from above. */
function useHaze(above: boolean): void {
  const scene = useThree((state) => state.scene);
  useEffect(() => {
    scene.background = new Color(PALETTE.fog);
    scene.fog = above ? null : new Fog(PALETTE.fog, 26, 110);
    return () => {
      scene.fog = null;
    };
  }, [scene, above]);
}
