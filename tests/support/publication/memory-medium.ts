import { failed, ok } from '../../../assets/schema/result.ts';
import type { Medium, MediumCode } from '../../../electron/host/release/medium.ts';
import type { PublicationFiles } from './make-publication.ts';

/** A medium whose files are held in memory. */
export function memoryMedium(files: PublicationFiles): Medium {
  const problem = (code: MediumCode, path: string) => failed([{ code, path, detail: '' }]);
  return {
    name: 'memory',
    read: async (path, most) => {
      const content = files.get(path);
      if (content === undefined) return problem('absent', path);
      return content.length > most ? problem('wrong-length', path) : ok(content);
    },
    open: async (path, bytes, from) => {
      const content = files.get(path);
      if (content === undefined) return problem('absent', path);
      if (content.length !== bytes) return problem('wrong-length', path);
      return ok(inOne(content.subarray(from)));
    },
  };
}

async function* inOne(content: Buffer): AsyncIterable<Uint8Array> {
  if (content.length > 0) yield content;
}
