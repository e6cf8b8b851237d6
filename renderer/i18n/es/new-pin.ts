/** Choosing a PIN: at the first start, at a first sign-in, and at work. */
export const newPin = {
  first: 'PIN nuevo',
  again: 'El PIN nuevo, otra vez',
  about:
    'De 6 a 12 dígitos. Sin series como 123456, sin repeticiones como 121212, y que no sea un cumpleaños.',
  next: 'Repetir el PIN',
  repeatFirst: 'Escriba otra vez el mismo PIN',
  different: 'Los dos PIN no eran iguales. Empiece otra vez por el primero.',
  why: {
    'not-digits': 'Solo dígitos',
    'too-short': 'Al menos 6 dígitos',
    'too-long': 'Como máximo 12 dígitos',
    trivial: 'Demasiado fácil de adivinar. Elija otro.',
    'same-as-before': 'Ese es el PIN anterior. Elija otro.',
  },
} as const;
