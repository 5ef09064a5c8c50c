/** What the window gives the scan worker: one picture of the camera; it belongs to the worker then. */
export type ToScanWorker = { readonly picture: ImageBitmap };

/** What comes back: the texts of the codes in the picture, and how long the look took. */
export type FromScanWorker = { readonly texts: readonly string[]; readonly milliseconds: number };
