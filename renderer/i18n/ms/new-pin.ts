/** Choosing a PIN: at the first start, at a first sign-in, and at work. */
export const newPin = {
  first: 'PIN baharu',
  again: 'PIN baharu sekali lagi',
  about:
    '6 hingga 12 digit. Bukan turutan seperti 123456, bukan ulangan seperti 121212, dan bukan tarikh lahir.',
  next: 'Ulang PIN',
  repeatFirst: 'Taip PIN yang sama sekali lagi',
  different: 'Kedua-dua PIN tidak sama. Mula semula dengan yang pertama.',
  why: {
    'not-digits': 'Digit sahaja',
    'too-short': 'Minimum 6 digit',
    'too-long': 'Maksimum 12 digit',
    trivial: 'Terlalu mudah diteka. Pilih PIN lain.',
    'same-as-before': 'Itu PIN lama. Pilih PIN lain.',
  },
} as const;
