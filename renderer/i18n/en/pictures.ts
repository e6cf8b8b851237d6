/** The pictures of the identity document, chosen as files. */
export const pictures = {
  title: 'Pictures of the document',
  lead: 'Choose plain scans, JPEG or PNG. Each is checked as it is added.',
  side: { front: 'Front', back: 'Back' },
  none: { front: 'No picture of the front yet', back: 'No picture of the back yet' },
  alt: { front: 'The front of the document', back: 'The back of the document' },
  format: { jpeg: 'JPEG', png: 'PNG' },
  facts: '{{format}}, {{width}} × {{height}}, {{size}} MB',
  kept: 'Kept. It is shown again only when it is chosen anew.',
  choose: 'Choose picture',
  replace: 'Replace',
  remove: 'Remove',
  /** For a screen reader: the visible word, and of which side. */
  forSide: '{{word}}: {{side}}',
  working: 'Checking the picture.',
  workingLong: 'This takes longer than usual. The kiosk stops waiting by itself.',
  sameAgain: {
    front: 'This is the back again. Turn the card over.',
    back: 'This is the front again. Turn the card over.',
  },
  tooLarge: 'This file is larger than {{limit}} MB. Scan it again at a lower resolution.',
  unreadable: 'This file could not be opened. Choose it again.',
  empty: 'This file is empty. Choose another one.',
  notNeeded: 'This document needs no pictures.',
  frozen: 'These pictures stand still: what was sent is not settled yet.',
  missing: { front: 'The front is missing', back: 'The back is missing', both: 'Both sides are missing' },
  action: 'Go to the review',
} as const;
