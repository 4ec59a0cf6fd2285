import { useThree } from '@react-three/fiber';
import {
  type ReactNode,
  useCallback,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
  useSyncExternalStore,
} from 'react';
import type { Group } from 'three';
import type { Frame } from '#core/framing.ts';
import type { HallLight } from '#core/hall-light.ts';
import { easeInOut } from '#core/travel.ts';
import type { Visit } from '#core/visit/state.ts';
import { BOOTH_PREFIX, type PlaceId } from '#core/wayfinding.ts';
import type { World } from '#core/world.ts';
import type { ExhibitId } from '#schema/ids.ts';
import type { HallForms } from '../form/hall/hall-forms.ts';
import type { VisitStore } from '../state/visit-store.ts';
import { BoothField } from './booth/BoothField.tsx';
import type { BoothGeometries } from './booth/load-booths.ts';
import { CameraRig, type FrameSeen } from './camera/CameraRig.tsx';
import type { Look } from './camera/look.ts';
import { Floor } from './floor/Floor.tsx';
import { Marks } from './floor/Marks.tsx';
import { Building } from './hall/Building.tsx';
import { Heroes } from './hero/Heroes.tsx';
import { Life } from './life/Life.tsx';
import { useAnswerFirst } from './life/use-answer-first.ts';
import { type Ambience, createAmbience, HAZE, setLight } from './light/ambience.ts';
import { createHallMaterials, type HallMaterials } from './light/hall-material.ts';
import { NearPoster } from './near/NearPoster.tsx';
import { NearSigns } from './near/NearSigns.tsx';
import { useCalmPlace } from './near/use-calm-place.ts';
import { Patterns } from './pattern/Patterns.tsx';
import { Posters } from './poster/Posters.tsx';
import type { Quality } from './quality.ts';
import { Signs } from './signage/Signs.tsx';

/** From above there is no haze: it begins and ends beyond everything, in metres. */
const CLEAR: [number, number] = [9000, 9999];
/** How far the zones lift off the floor when the hall is seen from above, in metres. */
const LIFT = 0.7;

/** What the scene is given: what to draw, how finely, and how the picture lies on the glass. */
export interface SceneProps {
  readonly store: VisitStore;
  readonly quality: Quality;
  readonly building: HallForms;
  readonly geometries: BoothGeometries;
  readonly light: HallLight;
  readonly stage: Frame;
  readonly look: Look;
  readonly veil: (part: number) => void;
  readonly onStanding: () => void;
  /** Hears of the gap between two frames of a movement, in milliseconds. */
  readonly onGap: (milliseconds: number) => void;
  /** Hears after each frame whether something moves. */
  readonly onMoving: (moving: boolean) => void;
}

/** The whole hall: what is drawn, from the world; what is seen of it, from the visit. */
export function HallScene(props: SceneProps): ReactNode {
  const { store, quality, building, geometries, light, stage, look, veil } = props;
  const { onStanding, onGap, onMoving } = props;
  const { world } = store;
  const above = useSelected(store, (visit) => visit.above);
  const language = useSelected(store, (visit) => visit.language);
  const place = useCalmPlace(store);
  const [signed, setSigned] = useState(false);
  const onSigns = useCallback(() => setSigned(true), []);
  const ambience = useAmbience(world, light);
  const materials = useMaterials(ambience, quality);
  const at = (world.ways.places.get(place) ?? world.plan.entrance).at;
  const scene = useThree((state) => state.scene);
  useCompiled();
  const moves = useRef(false);
  useAnswerFirst(quality.life, moves);
  const overhead = useRef<Group | null>(null);
  const keepOverhead = useCallback((group: Group | null) => {
    overhead.current = group;
  }, []);
  const lifted = useRef<Group>(null);
  const onFrame = useCallback(
    ({ risen, moving, gap }: FrameSeen) => {
      const open = risen >= 0.5;
      if (overhead.current) overhead.current.visible = !open;
      ambience.hazeReach.value = open ? CLEAR : HAZE;
      scene.background = open ? ambience.lawn.value : ambience.outside.value;
      if (lifted.current) lifted.current.position.y = open ? LIFT * easeInOut(risen * 2 - 1) : 0;
      if (gap !== null) onGap(gap * 1000);
      moves.current = moving;
      onMoving(moving);
    },
    [ambience, scene, onGap, onMoving],
  );
  useEffect(() => {
    if (signed) onStanding();
  }, [signed, onStanding]);
  const shared = { world, ambience, quality, at, go: signed };
  return (
    <>
      <Building
        forms={building}
        material={materials.single}
        mirror={quality.mirror}
        overhead={keepOverhead}
      />
      <Floor plan={world.plan} ambience={ambience} quality={quality} />
      <group ref={lifted}>
        <BoothField
          world={world}
          geometries={geometries}
          material={materials.instanced}
          above={above}
          mirror={quality.mirror}
        />
        <Patterns world={world} ambience={ambience} />
        <Marks world={world} ambience={ambience} />
        <Signs world={world} language={language} quality={quality} onReady={onSigns} />
        <Posters {...shared} />
        <NearPoster world={world} booth={boothAt(place)} />
        <NearSigns world={world} booth={boothAt(place)} language={language} quality={quality} />
        <Heroes {...shared} materials={materials} />
      </group>
      <Life store={store} ambience={ambience} on={quality.life} />
      <CameraRig store={store} stage={stage} look={look} veil={veil} onFrame={onFrame} />
    </>
  );
}

/** A part of the visit; the scene lives in a React root of its own, so the store comes as a value, not by context. */
function useSelected<T>(store: VisitStore, select: (visit: Visit) => T): T {
  return useSyncExternalStore(store.subscribe, () => select(store.getState()));
}

/** The booth before which a place lies; null elsewhere. */
function boothAt(place: PlaceId): ExhibitId | null {
  return place.startsWith(BOOTH_PREFIX) ? (place.slice(BOOTH_PREFIX.length) as ExhibitId) : null;
}

/** The light of the hall; what lies behind everything has its colour. */
function useAmbience(world: World, light: HallLight): Ambience {
  const invalidate = useThree((state) => state.invalidate);
  const ambience = useMemo(() => createAmbience(world.plan), [world]);
  useEffect(() => {
    setLight(ambience, light);
    invalidate();
  }, [ambience, light, invalidate]);
  return ambience;
}

/** Has the card compile all programs side by side: the first frame would ask for them one after the other. */
function useCompiled(): void {
  const { gl, scene, camera } = useThree();
  useLayoutEffect(() => {
    gl.compile(scene, camera);
  }, [gl, scene, camera]);
}

function useMaterials(ambience: Ambience, quality: Quality): HallMaterials {
  const materials = useMemo(() => createHallMaterials(ambience, quality), [ambience, quality]);
  useEffect(() => () => materials.dispose(), [materials]);
  return materials;
}
