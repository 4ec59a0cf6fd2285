import { Pause, Play } from 'lucide-react';
import { type ReactNode, type RefObject, useEffect, useRef } from 'react';
import type { Film, Recording } from '#schema/media.ts';
import { contentUrl } from '../../state/kiosk-api.ts';
import { useVisit } from '../../state/use-visit.tsx';
import { Press } from '../Press.tsx';
import { useWords } from '../strings.ts';
import { usePlayback } from './use-playback.ts';

/** A recording; it begins by itself for those who asked to be read to. */
export function RecordingFigure(props: {
  recording: Recording;
  alt: string;
  caption: string | undefined;
}): ReactNode {
  const { recording, alt, caption } = props;
  const audio = useRef<HTMLAudioElement>(null);
  const aloud = useVisit((visit) => visit.comfort.aloud);
  return (
    <figure className="player">
      {/* biome-ignore lint/a11y/useMediaCaption: a recording speaks the page it stands on; its words are there to be read. */}
      <audio ref={audio} src={contentUrl(recording.file.path)} preload="metadata" />
      <Controls media={audio} deed="listen" alt={alt} alone={aloud} />
      <figcaption>{caption ?? alt}</figcaption>
    </figure>
  );
}

/** A film with its captions always on; nobody but the visitor begins it. */
export function FilmFigure(props: {
  film: Film;
  alt: string;
  caption: string | undefined;
}): ReactNode {
  const { film, alt, caption } = props;
  const video = useRef<HTMLVideoElement>(null);
  useCaptions(video);
  return (
    <>
      <div className="page-picture film">
        <figure>
          {/* biome-ignore lint/a11y/useMediaCaption: captions are the tracks below; the checker demands them. */}
          <video ref={video} src={contentUrl(film.file.path)} playsInline aria-label={alt}>
            {film.captions.map(({ language, file }) => (
              <track
                key={file.path}
                kind="captions"
                srcLang={language}
                src={contentUrl(file.path)}
              />
            ))}
          </video>
          {caption && <figcaption>{caption}</figcaption>}
        </figure>
      </div>
      <div className="player">
        <Controls media={video} deed="watch" alt={alt} alone={false} />
      </div>
    </>
  );
}

/** Shows the captions in the visit's language, else the first there are. */
function useCaptions(video: RefObject<HTMLVideoElement | null>): void {
  const language = useVisit((visit) => visit.language);
  useEffect(() => {
    const tracks = [...(video.current?.textTracks ?? [])];
    const spoken = tracks.find((track) => track.language === language) ?? tracks[0];
    for (const track of tracks) track.mode = track === spoken ? 'showing' : 'disabled';
  }, [video, language]);
}

/** Our own press, which a palm on the glass does not freeze, and how far it has played. */
function Controls(props: {
  media: RefObject<HTMLMediaElement | null>;
  deed: 'listen' | 'watch';
  alt: string;
  alone: boolean;
}): ReactNode {
  const { media, deed, alt, alone } = props;
  const words = useWords();
  const { playing, at, length, toggle } = usePlayback(media, alone);
  return (
    <div className="controls">
      <Press
        className="play"
        pressed={playing}
        label={words(`player.${deed}Named`, { alt })}
        onPress={toggle}
      >
        {playing ? <Pause aria-hidden="true" /> : <Play aria-hidden="true" />}
        <span>{words(`player.${deed}`)}</span>
      </Press>
      <div
        className="played"
        role="progressbar"
        aria-label={words('player.progress')}
        aria-valuenow={Math.round(length > 0 ? (at / length) * 100 : 0)}
      >
        <div style={{ width: length > 0 ? `${(at / length) * 100}%` : 0 }} />
      </div>
      <span className="played-time">
        {words('player.left', { at: clock(at), length: clock(length) })}
      </span>
    </div>
  );
}

/** Seconds as minutes and seconds: 65 is 1:05. */
function clock(seconds: number): string {
  const whole = Math.floor(seconds);
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`;
}
