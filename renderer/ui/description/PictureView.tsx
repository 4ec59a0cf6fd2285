import { ZoomIn, ZoomOut } from 'lucide-react';
import { type ReactNode, useRef, useState } from 'react';
import { canGo, lookCloser, moveLook, WHOLE } from '#core/closer-look.ts';
import { Press } from '../Press.tsx';
import { useWords } from '../strings.ts';
import type { NamedPicture } from './CloserView.tsx';
import { useDrag } from './use-drag.ts';

/** A picture as large as the glass allows; buttons enlarge it, one finger moves it. */
export function PictureView(props: { picture: NamedPicture; close: ReactNode }): ReactNode {
  const { picture, close } = props;
  const { src, srcSet, width, height, alt } = picture;
  const words = useWords();
  const box = useRef<HTMLDivElement>(null);
  const [look, setLook] = useState(WHOLE);
  const room = () => box.current?.getBoundingClientRect() ?? { width: 1, height: 1 };
  const drag = useDrag((dx, dy) => setLook((now) => moveLook(now, dx, dy, room(), picture)));
  const go = (back: boolean) => () => setLook((now) => lookCloser(now, back, room(), picture));
  const can = canGo(look);
  return (
    <>
      <div ref={box} className="closer-room" {...drag}>
        <img
          src={src}
          srcSet={srcSet}
          sizes="1920px"
          width={width}
          height={height}
          alt={alt}
          draggable={false}
          style={{
            transform: `translate(${look.x}px, ${look.y}px) scale(${look.scale})`,
          }}
        />
      </div>
      <footer className="closer-foot">
        <Press disabled={!can.closer} onPress={go(false)}>
          <ZoomIn aria-hidden="true" />
          <span>{words('closer.bigger')}</span>
        </Press>
        <Press disabled={!can.back} onPress={go(true)}>
          <ZoomOut aria-hidden="true" />
          <span>{words('closer.smaller')}</span>
        </Press>
        {close}
      </footer>
    </>
  );
}
