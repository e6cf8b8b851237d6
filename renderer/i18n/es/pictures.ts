/** The pictures of the identity document, as sentences name them. */
export const pictures = {
  alt: { front: 'El anverso del documento', back: 'El reverso del documento' },
} as const;
