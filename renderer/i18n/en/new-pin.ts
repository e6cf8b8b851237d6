/** Choosing a PIN: at the first start, at a first sign-in, and at work. */
export const newPin = {
  first: 'New PIN',
  again: 'The new PIN once more',
  about: '6 to 12 digits. No rows such as 123456, no repeats such as 121212, and not a birthday.',
  next: 'Repeat the PIN',
  repeatFirst: 'Type the same PIN once more',
  different: 'The two PINs were not the same. Begin again with the first one.',
  why: {
    'not-digits': 'Digits only',
    'too-short': 'At least 6 digits',
    'too-long': 'At most 12 digits',
    trivial: 'Too easy to guess. Choose another one.',
    'same-as-before': 'That is the old PIN. Choose another one.',
  },
} as const;
