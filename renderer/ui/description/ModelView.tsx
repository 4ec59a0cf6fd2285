import { ArrowDown, ArrowUp, RotateCcw, Undo2, ZoomIn, ZoomOut } from 'lucide-react';
import { type ReactNode, type RefObject, useEffect, useRef, useState } from 'react';
import {
  MODEL_DRAG,
  MODEL_REST,
  MODEL_STEP,
  type ModelPose,
  sizeModel,
  turnModel,
} from '#core/model-pose.ts';
import { contentUrl } from '../../state/kiosk-api.ts';
import { useVisitStore } from '../../state/use-visit.tsx';
import { Press } from '../Press.tsx';
import { useWords } from '../strings.ts';
import type { NamedPicture } from './CloserView.tsx';
import { useDrag } from './use-drag.ts';

/** A model drawn on a canvas. */
export interface ModelPicture {
  /** Shows it so; it glides there, or is there at once. */
  readonly show: (pose: ModelPose, glide: boolean) => void;
  /** Takes it down and gives the card everything back. */
  readonly unmount: () => void;
}

/** Draws the model of a file on a canvas; null when it cannot. `onLost` is told when the card takes the picture away. */
export type MountModel = (
  canvas: HTMLCanvasElement,
  url: string,
  onLost: () => void,
) => Promise<ModelPicture | null>;

/** A model to turn: one finger or eight buttons. Where it cannot be drawn, its picture. */
export function ModelView(props: {
  path: string;
  name: string;
  cover: NamedPicture | null;
  mountModel: MountModel;
  close: ReactNode;
}): ReactNode {
  const { path, name, cover, mountModel, close } = props;
  const words = useWords();
  const room = useRef<HTMLDivElement>(null);
  const { state, move } = useModel(room, contentUrl(path), mountModel);
  const drag = useDrag((dx, dy) => {
    const turn = MODEL_DRAG / (room.current?.clientWidth ?? 1);
    move((pose) => turnModel(pose, dx * turn, dy * turn), false);
  });
  return (
    <>
      <div className="closer-room model" role="img" aria-label={name} data-state={state} {...drag}>
        {state !== 'stands' && cover && (
          <img src={cover.src} srcSet={cover.srcSet} sizes="1920px" alt="" draggable={false} />
        )}
        <div ref={room} className="model-room" />
      </div>
      <p className="closer-hint" role="status">
        {state === 'absent' ? '' : words(state === 'stands' ? 'closer.modelHint' : 'closer.coming')}
      </p>
      <footer className="closer-foot">
        {state !== 'absent' && <ModelTools move={move} />}
        {close}
      </footer>
    </>
  );
}

type Move = (change: (pose: ModelPose) => ModelPose, glide: boolean) => void;

const { turn: TURN, tilt: TILT, size: SIZE } = MODEL_STEP;

function ModelTools(props: { move: Move }): ReactNode {
  const words = useWords();
  const tool = (name: string, icon: ReactNode, change: (pose: ModelPose) => ModelPose) => (
    <Press onPress={() => props.move(change, true)}>
      {icon}
      <span>{words(`closer.${name}`)}</span>
    </Press>
  );
  return (
    <>
      {tool('left', <Undo2 aria-hidden="true" />, (pose) => turnModel(pose, -TURN, 0))}
      {tool('right', <Undo2 aria-hidden="true" className="mirrored" />, (pose) =>
        turnModel(pose, TURN, 0),
      )}
      {tool('above', <ArrowUp aria-hidden="true" />, (pose) => turnModel(pose, 0, TILT))}
      {tool('below', <ArrowDown aria-hidden="true" />, (pose) => turnModel(pose, 0, -TILT))}
      {tool('bigger', <ZoomIn aria-hidden="true" />, (pose) => sizeModel(pose, SIZE))}
      {tool('smaller', <ZoomOut aria-hidden="true" />, (pose) => sizeModel(pose, 1 / SIZE))}
      {tool('rest', <RotateCcw aria-hidden="true" />, () => MODEL_REST)}
    </>
  );
}

/** The model on a canvas of its own in a room, and the way to turn it. */
function useModel(
  room: RefObject<HTMLDivElement | null>,
  url: string,
  mountModel: MountModel,
): { readonly state: 'coming' | 'stands' | 'absent'; readonly move: Move } {
  const store = useVisitStore();
  const [state, setState] = useState<'coming' | 'stands' | 'absent'>('coming');
  const picture = useRef<ModelPicture | null>(null);
  const pose = useRef(MODEL_REST);
  useEffect(() => {
    const holder = room.current;
    if (!holder) return undefined;
    // A canvas whose context was given back gives no other: each model has a new one.
    const canvas = document.createElement('canvas');
    holder.append(canvas);
    let gone = false;
    const absent = () => {
      if (!gone) setState('absent');
    };
    mountModel(canvas, url, absent)
      .then((mounted) => {
        if (gone) return mounted?.unmount();
        if (!mounted) return absent();
        picture.current = mounted;
        mounted.show(pose.current, false);
        return setState('stands');
      })
      .catch((error: unknown) => {
        console.error('The model cannot be shown.', error);
        absent();
      });
    return () => {
      gone = true;
      picture.current?.unmount();
      picture.current = null;
      canvas.remove();
    };
  }, [room, url, mountModel]);
  const move: Move = (change, glide) => {
    pose.current = change(pose.current);
    picture.current?.show(pose.current, glide && !isCalm(store.getState().comfort.calm));
  };
  return { state, move };
}

/** Whether this visitor or this machine asks for stillness. */
function isCalm(calm: boolean): boolean {
  return calm || window.matchMedia('(prefers-reduced-motion: reduce)').matches;
}
