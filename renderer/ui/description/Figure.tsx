import { Maximize2, Rotate3d } from 'lucide-react';
import type { ReactNode } from 'react';
import type { MediaNode } from '#schema/page.ts';
import { useWorld } from '../../state/use-visit.tsx';
import { Press } from '../Press.tsx';
import { pictureSource } from '../picture.ts';
import { useWords } from '../strings.ts';
import type { Closer, NamedPicture } from './CloserView.tsx';
import { FilmFigure, RecordingFigure } from './Player.tsx';

/** What stands among the text besides words: a picture, a film, a recording or a model. */
export function Figure(props: { node: MediaNode; onCloser: (closer: Closer) => void }): ReactNode {
  const { node, onCloser } = props;
  const { media, alt, caption } = node;
  const world = useWorld();
  const item = world.exhibition.media[media];
  if (item?.kind === 'film') return <FilmFigure film={item} alt={alt} caption={caption} />;
  if (item?.kind === 'recording') {
    return <RecordingFigure recording={item} alt={alt} caption={caption} />;
  }
  if (item?.kind === 'model') {
    const open = () => onCloser({ kind: 'model', path: item.file.path, name: alt, cover: null });
    return <ModelFigure alt={alt} onPress={open} />;
  }
  const source = pictureSource(world, media);
  const picture = source && { ...source, alt, caption };
  return picture && <PictureFigure picture={picture} onCloser={onCloser} />;
}

/** A picture that enlarges with one touch; where the words leave it hardly any room, it goes. */
export function PictureFigure(props: {
  picture: NamedPicture;
  className?: string;
  onCloser: (closer: Closer) => void;
}): ReactNode {
  const { picture, className, onCloser } = props;
  const words = useWords();
  const { src, srcSet, width, height, alt, caption } = picture;
  return (
    <div className="page-picture">
      <figure className={className ?? ''}>
        <Press
          className="closer"
          label={words('closer.openNamed', { alt })}
          onPress={() => onCloser({ kind: 'picture', picture })}
        >
          <img src={src} srcSet={srcSet} sizes="960px" width={width} height={height} alt="" />
          <span className="closer-mark">
            <Maximize2 aria-hidden="true" />
            {words('closer.open')}
          </span>
        </Press>
        {caption && <figcaption>{caption}</figcaption>}
      </figure>
    </div>
  );
}

function ModelFigure(props: { alt: string; onPress: () => void }): ReactNode {
  const words = useWords();
  return (
    <figure className="player">
      <Press className="turn" onPress={props.onPress}>
        <Rotate3d aria-hidden="true" />
        <span>{words('closer.model')}</span>
      </Press>
      <figcaption>{props.alt}</figcaption>
    </figure>
  );
}
