/** Saved for later: what the customer takes along, who is still here, tickets, and a visit that was interrupted. */
export const desk = {
  saved: {
    title: {
      customer: 'Saved, not registered yet',
      others: 'Saved, not sent yet',
      unclear: 'Saved, not confirmed yet',
      mixed: 'Not finished with every provider',
    },
    lead: {
      customer: 'Give the customer the ticket before they go.',
      others: 'The customer may go. Nothing has to be done for it here.',
      person: 'The customer may go. It stays in the outbox of this terminal until a person has settled it.',
    },
    customerTitle: {
      customer: 'You are not registered yet',
      others: 'Your details are saved',
      unclear: 'It is not known yet whether you are registered',
      mixed: 'Not finished with every provider',
      /** Below a ticket. */
      rest: 'The other providers',
    },
    ends: {
      'by-itself': 'Saved. Not sent yet. It will be sent by itself.',
      'looked-into': 'Sent, but no answer came. The kiosk finds out by itself whether it arrived.',
      customer: 'Saved. Not registered yet. For the last step you have to be here.',
      person: 'Not confirmed yet. The branch finds out how it goes on.',
      refused: 'Refused. Not registered.',
    },
    when: 'Saved on {{time}}, {{place}}',
    action: 'Back to the first screen',
  },
  ticket: {
    title: 'Your ticket',
    code: 'Code of the ticket',
    qr: 'QR code of the ticket',
    notYet: 'You are not registered yet: the last step needs you here.',
    keep: 'Take a picture of this ticket, or write its code down.',
    comeBack: 'Come back to this branch with it, and with the phone or mailbox that gets the code.',
    of: 'Ticket {{code}}',
    show: 'Show the ticket',
    close: 'Close',
  },

  open: 'Open the desk',
  title: 'The desk',
  lead: 'Saved, and the code needs them here. Nothing is sent to somebody who has left.',
  leadOffline:
    '{{why}}: no code can go out until the line is back. Nothing is sent to somebody who has left.',
  back: 'Back to the first screen',
  count_one: '1 person is saved and not registered yet.',
  count_other: '{{count}} people are saved and not registered yet.',
  countLeft_one: '1 person is saved and not registered yet. They have left the branch.',
  countLeft_other: '{{count}} people are saved and not registered yet. They have left the branch.',
  lineBack_one: 'The line is back. 1 person is waiting for their code.',
  lineBack_other: 'The line is back. {{count}} people are waiting for their code.',

  scan: {
    label: 'Ticket of the customer',
    hint: 'Scan it, or type its code, such as K7QF-2M9P.',
    action: 'Go on with this ticket',
    missing: 'Scan or type a ticket',
    working: 'Looking for the visit of this ticket',
    workingLong: 'This takes longer than usual. Nothing is lost.',
  },
  list: {
    here: 'Still in the branch',
    left: 'Have left',
    nobodyHere: 'Nobody is waiting here.',
    empty: 'Nobody is saved here who has to come back.',
    reading: 'Reading who is waiting',
    readingLong: 'This takes longer than usual. A ticket can be scanned all the same.',
    nameless: 'Name not readable',
    since: 'Saved {{time}}',
    goOn: 'Go on',
    hasLeft: 'Has left',
    isBack: 'Is back',
    about: '{{action}}: {{who}}',
  },

  interrupted: {
    body: 'A visit was interrupted at {{time}}: {{journey}}.',
    bodyDay: 'A visit was interrupted on {{time}}: {{journey}}.',
    goOn: 'Continue the visit',
    end: 'End it',
    ask: {
      title: 'End the interrupted visit?',
      body: 'What the customer had confirmed stays saved and goes on. What was only typed is deleted.',
      keep: 'Keep it',
      action: 'End the visit',
    },
  },
} as const;
