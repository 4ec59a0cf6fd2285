import { type PointerEvent, type RefObject, useMemo } from 'react';
import type { Pick } from '#core/pick.ts';
import { strayTo, type Touch, tapSlop } from '#core/press.ts';
import type { VisitEvent } from '#core/visit/events.ts';
import { facing } from '#core/visit/walk.ts';
import { nearestPlace } from '#core/wayfinding.ts';
import type { World } from '#core/world.ts';
import type { VisitStore } from '../state/visit-store.ts';
import { type Look, turnLook } from './camera/look.ts';
import type { MountedHall } from './mount-hall.ts';

/** The pointer handlers of the hall's canvas. */
export interface HallTouch {
  readonly onPointerDown: (event: PointerEvent) => void;
  readonly onPointerMove: (event: PointerEvent) => void;
  readonly onPointerUp: (event: PointerEvent) => void;
  readonly onPointerCancel: (event: PointerEvent) => void;
}

/** One finger does everything: a drag looks around, a tap goes there. The first finger owns the look; others change nothing. */
export function useHallTouch(
  store: VisitStore,
  hall: RefObject<MountedHall | null>,
  look: Look,
  mm: number,
): HallTouch {
  return useMemo(() => {
    let owner: number | null = null;
    let touch: Touch | null = null;
    let last = { x: 0, y: 0 };
    const end = () => {
      owner = null;
      touch = null;
    };
    return {
      onPointerDown: (event) => {
        if (owner !== null) return;
        owner = event.pointerId;
        event.currentTarget.setPointerCapture(event.pointerId);
        last = { x: event.clientX, y: event.clientY };
        touch = { downX: event.clientX, downY: event.clientY, strayed: 0 };
      },
      onPointerMove: (event) => {
        if (event.pointerId !== owner || !touch) return;
        touch = strayTo(touch, event.clientX, event.clientY);
        if (touch.strayed > tapSlop(mm)) drag(event);
        last = { x: event.clientX, y: event.clientY };
      },
      onPointerUp: (event) => {
        if (event.pointerId !== owner || !touch) return;
        const tapped = touch.strayed <= tapSlop(mm);
        end();
        if (!tapped) return looked();
        const pick = hall.current?.pick(event.clientX, event.clientY) ?? null;
        if (pick) store.dispatch(meaning(pick, store.world));
      },
      onPointerCancel: (event) => {
        if (event.pointerId === owner) end();
      },
    };
    function looked(): void {
      const state = store.getState();
      store.dispatch({ kind: 'looked', heading: facing(state, store.world) + look.yaw });
    }
    function drag(event: PointerEvent): void {
      if (store.getState().above || store.getState().goal !== null) return;
      const turn = hall.current?.radiansPerPixel() ?? 0;
      turnLook(look, (event.clientX - last.x) * turn, (event.clientY - last.y) * turn);
      hall.current?.draw();
    }
  }, [store, hall, look, mm]);
}

function meaning(pick: Pick, world: World): VisitEvent {
  switch (pick.kind) {
    case 'booth':
      return { kind: 'boothTapped', exhibit: pick.exhibit };
    case 'zone':
      return { kind: 'zoneTapped', zone: pick.zone };
    case 'floor':
      return { kind: 'floorTapped', place: nearestPlace(world.ways, pick.at) };
  }
}
