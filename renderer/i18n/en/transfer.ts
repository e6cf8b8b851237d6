/** Taking unsent work to another kiosk of the organisation. For supervisors. */
export const transfer = {
  open: 'Move unsent work',
  title: 'Move unsent work to another kiosk',
  lead: 'For a kiosk that stays without a line, or is taken away. What is moved lies encrypted in one file, for one kiosk.',
  reading: 'Looking at what can be moved',
  readingLong: 'The folder may be on a slow disk. You can close this and come back later.',
  again: 'Look again',
  folder: 'Folder: {{folder}}',

  export: {
    title: 'Hand over from this kiosk',
    closed: {
      'no-recipient': 'Not set up: the policy names nobody who could open the file. Ask IT.',
      'folder-missing': 'The folder for it is not there. Plug it in, or ask IT. Then look again.',
    },
    nothing:
      'Nothing here can be handed over. What is on its way, unclear or refused is settled on this kiosk.',
    count_one: '1 unsent entry can be handed over now.',
    count_other: '{{count}} unsent entries can be handed over now.',
    terminal: 'Name of the other kiosk',
    hint: 'As its top bar says. This one is called {{terminal}}.',
    self: 'This is the name of this kiosk. Type the name of the other one.',
    begin: 'Hand over',
    ask_one: 'Hand over 1 entry to {{terminal}}?',
    ask_other: 'Hand over {{count}} entries to {{terminal}}?',
    meaning:
      'These will not be sent from here any more. Only {{terminal}} can take them in, and sends them. This cannot be taken back here.',
    keep: 'Keep them here',
    action: 'Hand them over now',
    working: 'Writing and encrypting the file',
    workingLong: 'Pictures take a while. Leave the kiosk switched on.',
    done_one: '1 entry is handed over, in the file {{name}}.',
    done_other: '{{count}} entries are handed over, in the file {{name}}.',
    next: 'Take the file to {{terminal}} and take it in there.',
    left_one: '1 entry stayed here: it is on its way, unclear or refused, so only this kiosk can settle it.',
    left_other:
      '{{count}} entries stayed here: they are on their way, unclear or refused, so only this kiosk can settle them.',
  },
  import: {
    title: 'Take in from another kiosk',
    closed: {
      'no-identity': 'Not set up: this kiosk has no key that opens such a file. Ask IT.',
      'folder-missing': 'The folder for it is not there. Plug it in, or ask IT. Then look again.',
    },
    none: 'No file from another kiosk is in the folder.',
    files: 'Files from other kiosks',
    file: '{{size}} kB, {{time}}',
    action: 'Take in',
    about: 'Take in: {{name}}',
    working: 'Reading {{name}}',
    workingLong: 'Pictures take a while. Leave the kiosk switched on.',
    added_zero: 'Nothing in {{name}} is new here.',
    added_one: '1 entry was taken in from {{name}}. It is sent from here now.',
    added_other: '{{count}} entries were taken in from {{name}}. They are sent from here now.',
    known_one: '1 was here already and stays as it is.',
    known_other: '{{count}} were here already and stay as they are.',
  },
  handedOver: {
    title: 'Handed over so far',
    line_one: '1 entry to {{terminal}}, {{time}}',
    line_other: '{{count}} entries to {{terminal}}, {{time}}',
  },
} as const;
