import type { PictureFormat } from './picture-kind.ts';

const endings: Readonly<Record<PictureFormat, RegExp>> = {
  jpeg: /\.(?:jpe?g|jfif)$/i,
  png: /\.png$/i,
  webp: /\.webp$/i,
  avif: /\.avif$/i,
  bmp: /\.(?:bmp|dib)$/i,
};

/** Whether a file's name says another format than its bytes: no fault of the picture, a note for whoever chose it. A name without an ending says none. */
export const isMisnamed = (fileName: string, format: PictureFormat): boolean =>
  /\.[a-z0-9]{1,5}$/i.test(fileName) && !endings[format].test(fileName);
