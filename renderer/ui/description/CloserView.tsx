import { X } from 'lucide-react';
import { type ReactNode, useEffect } from 'react';
import type { Layout } from '#core/framing.ts';
import type { World } from '#core/world.ts';
import type { Exhibit } from '#schema/exhibition.ts';
import type { Language } from '#schema/languages.ts';
import { useVisitStore } from '../../state/use-visit.tsx';
import { Press } from '../Press.tsx';
import { type PictureSource, pictureSource } from '../picture.ts';
import { useWords } from '../strings.ts';
import { useHeadingFocus } from '../use-heading-focus.ts';
import { ModelView, type MountModel } from './ModelView.tsx';
import { PictureView } from './PictureView.tsx';

/** A picture with what it shows in words. */
export interface NamedPicture extends PictureSource {
  readonly alt: string;
  readonly caption?: string | undefined;
}

/** What is looked at closely: a picture, or a model by its file's path; its picture stands in when it cannot be drawn. */
export type Closer =
  | { readonly kind: 'picture'; readonly picture: NamedPicture }
  | {
      readonly kind: 'model';
      readonly path: string;
      readonly name: string;
      readonly cover: NamedPicture | null;
    };

/** An exhibit's cover in a language; null when it has none. */
export function coverOf(world: World, { cover }: Exhibit, language: Language): NamedPicture | null {
  const source = cover ? pictureSource(world, cover.media) : null;
  return cover && source ? { ...source, alt: cover.alt[language] } : null;
}

/** A picture or a model on the whole glass above the bar. */
export function CloserView(props: {
  closer: Closer;
  glass: Layout;
  mountModel: MountModel;
  onClose: () => void;
}): ReactNode {
  const { closer, glass, mountModel, onClose } = props;
  const heading = useHeadingFocus();
  useEscape(onClose);
  const title =
    closer.kind === 'model' ? closer.name : (closer.picture.caption ?? closer.picture.alt);
  const close = <CloseCloser onPress={onClose} />;
  return (
    <section
      className="closer-view"
      aria-labelledby="closer-title"
      style={{ left: 0, top: 0, width: glass.bar.width, height: glass.bar.y }}
    >
      <h1 id="closer-title" ref={heading} tabIndex={-1}>
        {title}
      </h1>
      {closer.kind === 'picture' ? (
        <PictureView picture={closer.picture} close={close} />
      ) : (
        <ModelView {...closer} mountModel={mountModel} close={close} />
      )}
    </section>
  );
}

function CloseCloser(props: { onPress: () => void }): ReactNode {
  const words = useWords();
  return (
    <Press className="close" onPress={props.onPress}>
      <X aria-hidden="true" />
      <span>{words('page.close')}</span>
    </Press>
  );
}

/** Escape closes what lies on top: this before the description, a sheet before this. */
function useEscape(onClose: () => void): void {
  const store = useVisitStore();
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || store.getState().sheet !== null) return;
      // The visit's own keys, which listen further out, must not close the description as well.
      event.stopPropagation();
      onClose();
    };
    window.addEventListener('keydown', onKey, true);
    return () => window.removeEventListener('keydown', onKey, true);
  }, [store, onClose]);
}
