import { createElement, Fragment, type ReactNode } from 'react';
import type { MediaNode, Page, PageNode } from '#schema/page.ts';
import { contentUrl } from '../state/kiosk-api.ts';
import { useVisit, useWorld } from '../state/use-visit.tsx';
import { type PictureSource, pictureSource } from './picture.ts';

/** One page: its words, and its picture in the room the words leave. */
export function PageBody(props: {
  page: Page;
  cover: (PictureSource & { readonly alt: string }) | null;
}): ReactNode {
  const { page, cover } = props;
  const { figures, words } = sortOut(page.children);
  const alone = figures.length === 0 && !cover;
  return (
    <div className={alone ? 'page alone' : 'page'}>
      <div className="page-words">{words.map(drawNode)}</div>
      {figures.length > 0 ? (
        figures.map((node) => <Figure key={node.media} node={node} />)
      ) : cover ? (
        <figure className="cover">
          <Img picture={cover} alt={cover.alt} />
        </figure>
      ) : null}
    </div>
  );
}

/** Pictures are taken out of their paragraphs, so that they get what room the words leave. */
function sortOut(nodes: readonly PageNode[]): { figures: MediaNode[]; words: PageNode[] } {
  const figures = nodes.flatMap(mediaIn);
  const words = nodes.filter(
    (node) => node.type !== 'media' && (wordsIn(node) || !mediaIn(node).length),
  );
  return { figures, words };
}

function mediaIn(node: PageNode): MediaNode[] {
  if (node.type === 'media') return [node];
  return node.type === 'element' ? node.children.flatMap(mediaIn) : [];
}

function wordsIn(node: PageNode): boolean {
  if (node.type === 'text') return node.value.trim() !== '';
  return node.type === 'element' && node.children.some(wordsIn);
}

/** HAST to React: the schema lets nothing but plain text elements through. */
function drawNode(node: PageNode, index: number): ReactNode {
  if (node.type === 'text') return <Fragment key={index}>{node.value}</Fragment>;
  if (node.type === 'media') return null;
  const isEmpty = node.tagName === 'br' || node.tagName === 'hr';
  const children = isEmpty ? [] : node.children.map(drawNode);
  return createElement(node.tagName, { key: index }, ...children);
}

function Figure(props: { node: MediaNode }): ReactNode {
  const { media, alt, caption } = props.node;
  const world = useWorld();
  const language = useVisit((visit) => visit.language);
  const item = world.exhibition.media[media];
  if (item?.kind === 'film') {
    return (
      <figure>
        {/* biome-ignore lint/a11y/useMediaCaption: captions are the tracks below; the checker demands them. */}
        <video src={contentUrl(item.file.path)} controls playsInline aria-label={alt}>
          {item.captions.map((caption) => (
            <track
              key={caption.file.path}
              kind="captions"
              srcLang={caption.language}
              src={contentUrl(caption.file.path)}
              default={caption.language === language}
            />
          ))}
        </video>
      </figure>
    );
  }
  const picture = pictureSource(world, media);
  if (!picture) return null;
  return (
    <figure>
      <Img picture={picture} alt={alt} />
      {caption && <figcaption>{caption}</figcaption>}
    </figure>
  );
}

function Img(props: { picture: PictureSource; alt: string }): ReactNode {
  const { picture, alt } = props;
  return (
    <img
      src={picture.src}
      srcSet={picture.srcSet}
      sizes="960px"
      width={picture.width}
      height={picture.height}
      alt={alt}
    />
  );
}
