import { type PointerEvent, type ReactNode, useState } from 'react';
import { StaffSheet } from './StaffSheet.tsx';
import { useStaffWords } from './staff-strings.ts';

interface Finger {
  readonly id: number;
  readonly x: number;
  readonly y: number;
}

/** A ring under every finger, whatever it touches: a dead corner of the frame shows at once. */
export function TouchTest(props: { onBack: () => void; onLeave: () => void }): ReactNode {
  const words = useStaffWords();
  const [fingers, setFingers] = useState<readonly Finger[]>([]);
  const others = (id: number) => (all: readonly Finger[]) => all.filter((each) => each.id !== id);
  const stand = ({ pointerId, clientX, clientY }: PointerEvent) =>
    setFingers((all) => [...others(pointerId)(all), { id: pointerId, x: clientX, y: clientY }]);
  const lift = ({ pointerId }: PointerEvent) => setFingers(others(pointerId));
  return (
    <div
      className="touch-test"
      onPointerDown={stand}
      onPointerMove={(event) =>
        fingers.some(({ id }) => id === event.pointerId) ? stand(event) : undefined
      }
      onPointerUp={lift}
      onPointerCancel={lift}
    >
      <StaffSheet name="touch" title={words('touch.title')} say={words('touch.say')} {...props}>
        <p className="edge-value" aria-live="polite">
          {words('touch.count', { count: fingers.length })}
        </p>
      </StaffSheet>
      {fingers.map(({ id, x, y }) => (
        <div
          key={id}
          className="touch-ring"
          style={{ transform: `translate(${x}px, ${y}px)` }}
          aria-hidden="true"
        />
      ))}
    </div>
  );
}
