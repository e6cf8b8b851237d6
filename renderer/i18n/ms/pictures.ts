/** The pictures of the identity document, as sentences name them. */
export const pictures = {
  alt: { front: 'Bahagian hadapan dokumen', back: 'Bahagian belakang dokumen' },
} as const;
