/** The displays the kiosk is made for. */
export const sizes = {
  '1280x800': { width: 1280, height: 800 },
  '1920x1080': { width: 1920, height: 1080 },
  '1080x1920': { width: 1080, height: 1920 },
} as const;

export type SizeName = keyof typeof sizes;
export const sizeNames = Object.keys(sizes) as readonly SizeName[];
