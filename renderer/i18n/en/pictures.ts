/** The pictures of the identity document, as sentences name them. */
export const pictures = {
  alt: { front: 'The front of the document', back: 'The back of the document' },
} as const;
