/** The kiosk's own keyboard: names of its keys for screen readers, and what stands on them. */
export const keyboard = {
  label: 'On-screen keyboard',
  /** Said of a key with something on it: that first, as voice control needs it. */
  space: '{{language}}, space',
  shift: 'Capital letters',
  shiftArabic: 'More letters and vowel signs',
  erase: 'Delete the last character',
  letters: 'ABC, letters',
  lettersFace: 'ABC',
  signs: '#+=, digits and signs',
  signsFace: '#+=',
  marks: 'áñü, letters with accents',
  marksFace: 'áñü',
  next: 'Next field',
  close: 'Put the keyboard away',
  switchTo: 'Type in {{language}}',
  candidates: 'Characters for what was typed',
  candidatesBefore: 'Characters before these',
  candidatesAfter: 'More characters',
  keepLetters: 'Keep the letters {{letters}}',
  show: 'Always show the on-screen keyboard',
  showAbout: 'It comes up by itself where a field is touched.',
} as const;
