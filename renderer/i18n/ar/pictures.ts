/** The pictures of the identity document, as sentences name them. */
export const pictures = {
  alt: { front: 'الوجه الأمامي للوثيقة', back: 'الوجه الخلفي للوثيقة' },
} as const;
