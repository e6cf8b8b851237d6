/** The receipt on the screen: its number, and how the printing goes. */
export const receipt = {
  qr: 'QR code of the receipt',
  keep: 'Take a picture of it, if you like.',
  print: 'Print the receipt',
  again: 'Print it once more',
  printing: 'Sending the receipt to the printer',
  printingLong: 'The printer is slow to answer. The visit can be ended without it.',
  sent: 'Sent to the printer. Take the paper, and look whether it is all there.',
} as const;

/**
 * What is printed on the customer's receipt. Built into main (electron.vite.config.ts); the window never loads it. The headline of
 * somebody who is not registered is printed in capitals, in a frame.
 */
export const receiptPaper = {
  headline: {
    registered: 'Registered',
    added: 'Member added',
    changed: 'Details changed',
    saved: 'Saved, not registered yet',
    unsent: 'Saved, not sent yet',
    unclear: 'Saved, not confirmed yet',
    'in-part': 'Not finished with every provider',
    'not-registered': 'Not registered',
  },
  lead: {
    registered: 'Nothing is left to do.',
    added: 'Nothing is left to do.',
    changed: 'Nothing is left to do.',
    ownPhone: 'One thing is left, on your own phone: a password and a PIN, through your personal link.',
    saved: 'Your details are saved and will be sent. You are not registered before that.',
    unsent: 'Your new details are saved and will be sent. The old ones hold until then.',
    unclear: 'It is not known yet whether you are registered. The branch finds out how it goes on.',
    'in-part': 'Below is how it stands with each provider. You are registered only where it says so.',
    'not-registered': 'No provider has accepted you in this visit.',
    comeBack:
      'You are not registered yet: the last step needs you here. Come back to this branch with this paper, and with the phone or mailbox that gets the code.',
  },
  outcome: {
    registered: 'Registered',
    added: 'Member added',
    changed: 'Details changed',
    'by-itself': 'Saved. Not sent yet. It will be sent by itself.',
    'looked-into': 'Sent, but no answer came. The branch finds out whether it arrived.',
    customer: 'Saved. Not registered yet.',
    person: 'Not confirmed yet. The branch finds out how it goes on.',
    refused: 'Refused. Not registered.',
    'left-out': 'Left out in this visit. Not registered.',
  },
  number: { customer: 'Customer number', member: 'Number' },
  ticket: {
    title: 'Your ticket',
    keep: 'Keep this paper. It opens your visit again at this branch.',
    qr: 'QR code of the number',
  },
  row: {
    receipt: 'Number of this receipt',
    when: 'When',
    place: 'At',
    served: 'Served by',
    document: 'Document',
  },
  practice: 'Practice. Nobody was registered by this.',
} as const;
