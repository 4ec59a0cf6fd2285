import type { Language } from '#schema/languages.ts';

const known = Promise.withResolvers<void>();

/** Comes once the page knows the faces of the language it begins in. */
export const facesKnown: Promise<void> = known.promise;

/**
 * Has the page know the faces of Simplified Chinese and English, and of the language it begins in. Not with the rest of its style: looking through some hundred
 * faces holds up what needs no letters, the hall's first picture. Never rejects: without them letters are drawn from another family.
 */
export async function readFaces(language: Language): Promise<void> {
  const always = import('./bundled-faces.ts').catch((error: unknown) => console.error(error));
  await Promise.all([always, language === 'zh-Hant' ? readTraditional() : null]);
  known.resolve();
}

/** Has it know those of Traditional Chinese: half of all there are, and few visitors want them at once. Never rejects: without them it is set in those of Simplified. */
export async function readTraditional(): Promise<void> {
  await import('@fontsource-variable/noto-sans-tc').catch((error: unknown) => console.error(error));
}
