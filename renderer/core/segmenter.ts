let made: Intl.Segmenter | null = null;

/**
 * Finds words in Chinese as well as in English (Unicode Standard Annex 29, with a dictionary for Han). One for all, and made
 * when first wanted: reading the dictionary holds the page up for some hundredths of a second.
 */
export function wordSegmenter(): Intl.Segmenter {
  made ??= new Intl.Segmenter('zh', { granularity: 'word' });
  return made;
}
