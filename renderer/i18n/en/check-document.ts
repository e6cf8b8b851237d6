/** Checking what the machine has read of a document. */
export const checkDocument = {
  title: 'Check what was read',
  lead: {
    settled: 'Everything that was read agrees. Compare it once more with the document.',
    disagree_one: 'One field does not agree. The strip shows where each value came from.',
    disagree_other: '{{count}} fields do not agree. The strip shows where each value came from.',
    names: 'No check digit guards a name. Compare it with the document.',
    values: 'No check digit guards what stands first here. Compare it with the document.',
    nothing: 'Nothing could be read. The details are typed on the next screens.',
  },
  /** Where only one side was read: nothing but the eye ties the other one to it. */
  sameCard: 'Both sides of the same card?',
  disagreement: {
    words: 'Typed {{typed}}, the document says {{read}}',
    otherScript: 'Typed {{typed}}, in another script. The document says {{read}}',
    typed: 'Keep typed',
    read: 'Use the document',
    /** For a screen reader. */
    about: '{{action}}: {{field}}',
  },
  names: {
    hint: 'As the document writes it: in capitals, without accents.',
    cut: 'The name fills its place to the end. Something may be missing: look at the document.',
    label: 'As it is to be sent',
  },
  field: {
    checked: 'A check digit agrees.',
    unchecked: 'No check digit guards this. Compare it with the document.',
    typed: 'Typed',
    lookTwice:
      'Look twice: the marked {{read}} (character {{at}}) could be {{couldBe}}. No check digit would notice.',
  },
  strip: {
    zone: 'machine-readable zone, {{side}}',
    zoneLine: 'machine-readable zone, {{side}}, line {{line}}',
    barcode: 'barcode, {{side}}',
    alt: 'The strip of the picture: {{where}}',
    loading: 'Fetching the picture',
    missing: 'The picture can’t be shown. Look at the document itself.',
    side: { front: 'front', back: 'back' },
  },
  expired: {
    allow: 'The document expired on {{day}}. Ask for another one, or let a supervisor allow it.',
    allowAction: 'Ask a supervisor',
    allowSelf: 'Allow it this once',
    allowed: 'The document expired on {{day}}. A supervisor has allowed it.',
    stop: 'The document expired on {{day}}. This visit takes none that has expired. Ask for another one, or end the visit.',
    retake: 'Take another document',
    approve: 'A document that expired on {{day}} is to be taken.',
  },
  why: {
    disagree: 'Settle {{fields}} to go on',
    expired: 'The document has expired',
  },
  action: 'Go on',
  actionDone: 'Confirm details',
} as const;
