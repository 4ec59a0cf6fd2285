/** A piece of a picture file, and how large it is wanted; all in pixels. */
export interface Cut {
  /** Where the file lies, such as `/content/media/….webp`. */
  readonly url: string;
  readonly from: {
    readonly x: number;
    readonly y: number;
    readonly width: number;
    readonly height: number;
  };
  readonly to: { readonly width: number; readonly height: number };
}

/** Fetches a picture and cuts the piece out of it; null when it cannot be had. The caller closes it. Runs on any thread. */
export async function cutPicture({ url, from, to }: Cut): Promise<ImageBitmap | null> {
  try {
    const response = await fetch(url);
    if (!response.ok) return null;
    const blob = await response.blob();
    return await createImageBitmap(blob, from.x, from.y, from.width, from.height, {
      resizeWidth: to.width,
      resizeHeight: to.height,
      resizeQuality: 'medium',
    });
  } catch {
    // Falls back: the booth keeps its wall.
    return null;
  }
}
