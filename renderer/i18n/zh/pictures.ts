/** The pictures of the identity document, as sentences name them. */
export const pictures = {
  alt: { front: '证件正面', back: '证件背面' },
} as const;
