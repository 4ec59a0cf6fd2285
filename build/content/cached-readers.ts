import { join } from 'node:path';
import { type Cache, remember } from './cache.ts';
import type { PackedExhibit } from './exhibit/pack-exhibit.ts';
import type { ExhibitReading } from './exhibit/read-exhibit.ts';
import type { ExhibitionReading } from './exhibition/read-exhibition.ts';
import type { LayoutReading } from './exhibition/read-layout.ts';
import { hashBytes, hashFile, type MediaStore } from './media/media-store.ts';
import { filesOf } from './media/packed-media.ts';
import { hasAll } from './release/has-all.ts';
import type { ExhibitFolder } from './source/find-parts.ts';
import type { Entry } from './source/walk-folder.ts';
import type { Readers } from './survey.ts';

/** An exhibit read and, where it could be, packed. */
export interface CompiledReading extends ExhibitReading {
  readonly packed: PackedExhibit | null;
}

/**
 * Reads the parts of an exhibition, each only if it has changed since it was last read. What reads and packs them is loaded
 * when the first of them has changed: with nothing to do, a build takes no longer than it takes to look.
 */
export class CachedReaders implements Readers<CompiledReading> {
  /** The keys of all answers that were asked for. */
  readonly keys: Set<string> = new Set();
  readonly counts: { fresh: number; known: number } = { fresh: 0, known: 0 };
  readonly #root: string;
  readonly #cache: Cache;
  readonly #store: MediaStore;
  readonly #version: string;

  constructor(root: string, cache: Cache, store: MediaStore, version: string) {
    this.#root = root;
    this.#cache = cache;
    this.#store = store;
    this.#version = version;
  }

  readonly exhibition = async (entry: Entry): Promise<ExhibitionReading> => {
    const { answer } = await this.#remember([entry], async () => {
      const { readExhibition } = await import('./exhibition/read-exhibition.ts');
      return readExhibition(this.#root, entry);
    });
    return answer;
  };

  readonly layout = async (entry: Entry): Promise<LayoutReading> => {
    const { answer } = await this.#remember([entry], async () => {
      const { readLayout } = await import('./exhibition/read-layout.ts');
      return readLayout(this.#root, entry);
    });
    return answer;
  };

  readonly exhibit = async (folder: ExhibitFolder): Promise<CompiledReading> => {
    const work = (): Promise<CompiledReading> => this.#compile(folder);
    const found = await this.#remember([...folder.files.values()], work);
    // The media store may have been emptied since: then what is remembered is worth nothing.
    const isWhole = found.isNew || (await this.#hasMedia(found.answer));
    this.counts[found.isNew || !isWhole ? 'fresh' : 'known'] += 1;
    return isWhole ? found.answer : await work();
  };

  async #compile(folder: ExhibitFolder): Promise<CompiledReading> {
    const { readExhibit } = await import('./exhibit/read-exhibit.ts');
    const reading = readExhibit(this.#root, folder);
    if (reading.draft === null || reading.draft.chinese.pages.length === 0) {
      return { ...reading, packed: null };
    }
    const { packExhibit } = await import('./exhibit/pack-exhibit.ts');
    const { packed, problems } = await packExhibit(this.#root, reading.draft, this.#store);
    return { draft: reading.draft, packed, problems: [...reading.problems, ...problems] };
  }

  async #hasMedia({ packed }: CompiledReading): Promise<boolean> {
    const files = Object.values(packed?.media ?? {}).flatMap(filesOf);
    return await hasAll(this.#store.folder, files);
  }

  async #remember<T>(
    entries: readonly Entry[],
    findOut: () => Promise<T>,
  ): Promise<{ readonly answer: T; readonly isNew: boolean }> {
    const lines = await Promise.all(
      entries.map(async ({ path, kind }) => {
        const content = kind === 'file' ? await this.#hash(path) : '';
        return `${path}\u0000${kind}\u0000${content}`;
      }),
    );
    const key = hashBytes([this.#version, ...lines].join('\n'));
    this.keys.add(key);
    return await remember(this.#cache, key, findOut);
  }

  async #hash(path: string): Promise<string> {
    try {
      return await hashFile(join(this.#root, path));
    } catch {
      // Not to be read: that is a fact like any other, and whoever reads the file will name it.
      return 'unreadable';
    }
  }
}
