import { mediaId } from '#schema/ids.ts';
import type { Recording } from '#schema/media.ts';
import { ok, type Result } from '#schema/result.ts';
import type { MediaProblem } from './media-problem.ts';
import { hashFile, type MediaStore, storeCopy } from './media-store.ts';
import type { Preparation } from './packed-media.ts';

/** The kinds of recordings, as `sniffMedia` names them. */
export type RecordingType = 'mp3' | 'ogg' | 'm4a' | 'wav';

const MEDIA_TYPES: Readonly<Record<RecordingType, Recording['type']>> = {
  mp3: 'audio/mpeg',
  ogg: 'audio/ogg',
  m4a: 'audio/mp4',
  wav: 'audio/wav',
};

/** Looks at a recording, which goes into the release as it is. */
export async function prepareRecording(
  source: string,
  store: MediaStore,
  type: RecordingType,
): Promise<Result<Preparation, MediaProblem>> {
  const hash = await hashFile(source);
  return ok({
    id: mediaId.parse(hash),
    key: `recording ${type} ${hash}`,
    pack: async () => {
      const file = await storeCopy(store, source, type);
      return ok({ kind: 'recording', file, type: MEDIA_TYPES[type] });
    },
  });
}
