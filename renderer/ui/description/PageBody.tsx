import { createElement, Fragment, type ReactNode } from 'react';
import { wordsOf } from '#core/fit-page.ts';
import type { MediaNode, Page, PageNode } from '#schema/page.ts';
import { useWorld } from '../../state/use-visit.tsx';
import type { Closer, NamedPicture } from './CloserView.tsx';
import { Figure, PictureFigure } from './Figure.tsx';

/** Kinds of media that fill the room the words leave. */
const SEEN: ReadonlySet<string> = new Set(['picture', 'film']);

/** One page: its words, and its picture in the room the words leave. */
export function PageBody(props: {
  page: Page;
  cover: NamedPicture | null;
  onCloser: (closer: Closer) => void;
}): ReactNode {
  const { page, cover, onCloser } = props;
  const { figures, words } = sortOut(page.children);
  const { media } = useWorld().exhibition;
  // A recording or a model to turn is pressed, not seen: the cover stays.
  const isSeen = figures.some((each) => SEEN.has(media[each.media]?.kind ?? ''));
  const alone = figures.length === 0 && !cover;
  return (
    <div className={alone ? 'page alone' : 'page'}>
      <div className="page-words">{words.map(drawNode)}</div>
      {cover && !isSeen && <PictureFigure className="cover" picture={cover} onCloser={onCloser} />}
      {figures.map((node) => (
        <Figure key={node.media} node={node} onCloser={onCloser} />
      ))}
    </div>
  );
}

/** Pictures are taken out of their paragraphs, so that they get what room the words leave. */
function sortOut(nodes: readonly PageNode[]): { figures: MediaNode[]; words: PageNode[] } {
  const figures = nodes.flatMap(mediaIn);
  const words = nodes.filter(
    (node) => node.type !== 'media' && (wordsOf(node).trim() !== '' || !mediaIn(node).length),
  );
  return { figures, words };
}

function mediaIn(node: PageNode): MediaNode[] {
  if (node.type === 'media') return [node];
  return node.type === 'element' ? node.children.flatMap(mediaIn) : [];
}

/** HAST to React: the schema lets nothing but plain text elements through. */
function drawNode(node: PageNode, index: number): ReactNode {
  if (node.type === 'text') return <Fragment key={index}>{node.value}</Fragment>;
  if (node.type === 'media') return null;
  const isEmpty = node.tagName === 'br' || node.tagName === 'hr';
  const children = isEmpty ? [] : node.children.map(drawNode);
  return createElement(node.tagName, { key: index }, ...children);
}
