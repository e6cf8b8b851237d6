/** A file for whoever helps from afar. For supervisors. */
export const support = {
  open: 'Support file',
  title: 'A file for support',
  lead: 'It says how this terminal is: version, settings, checks, counts, ages and errors. No names, no phone or identity numbers, no pictures, nothing of any customer or member of staff.',
  write: 'Write the file',
  working: 'Checking the terminal and its log',
  workingLong: 'The checks ask each provider. This takes some seconds.',
  done: 'Written, {{size}} kB. Send this file to support:',
} as const;
