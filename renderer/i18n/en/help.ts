/**
 * Help for staff, screen by screen: what it is for, what to do, what the customer sees or hears, and what helps when it goes wrong. Which
 * screens there are, `renderer/areas/help` says; a screen without a text here does not compile.
 */
export const help = {
  open: 'Help',
  key: 'F1',
  title: 'Help: {{screen}}',
  do: 'What to do',
  customer: 'The customer',
  wrong: 'If it goes wrong',
  tasks: 'New here? In the practice inbox are tasks to try everything once.',
  screen: { home: 'First screen', pictures: 'Pictures: {{way}}', result: 'Send: how far it came' },
  topic: {
    home: {
      what: 'What works right now, and what can be begun.',
      do: 'Choose what the customer came for. Somebody with a ticket goes on at the desk.',
      customer: 'Nothing here is about a customer. It may be seen.',
      wrong: 'A closed visit says why. Check again after a minute, or call IT where it says so.',
    },
    consent: {
      what: 'The customer agrees before anything about them is asked or sent.',
      do: 'Choose their language. Let them read the text, or read it out. Record it only once they have said yes.',
      customer: 'Hears or reads which details go to whom, in their own language.',
      wrong: 'They do not agree: say so with the button below, and the visit ends. Nothing was sent.',
    },
    lookUp: {
      what: 'Finds somebody who is a member already. It only reads.',
      do: 'Scan the card, or type the member number or the phone number. What begins from it asks for the agreement anew.',
      customer: 'Shows the card, or says the number.',
      wrong: 'Nobody found: check the number with them. Each look-up counts as a call of the day.',
    },
    holderSignIn: {
      what: 'The customer signs in at the provider with a code.',
      do: 'Type the number the provider knows them by, send the code, and type what they read out.',
      customer: 'Reads the code from their own phone. Nobody else does it for them.',
      wrong:
        'No code: check the number with them, then send a new one. No answer: press Check, and do not enter the code again.',
    },
    servedForm: {
      what: 'The provider’s own questions, in the provider’s words.',
      do: 'Fill in what has changed, and go through the changes together before they are saved.',
      customer: 'Looks at the changes. Only these are sent.',
      wrong: 'What the provider did not keep is named. Change it and save again.',
    },
    details: {
      what: 'What this visit needs to know about the customer.',
      do: 'Type as it stands on the document. Each field is saved as you leave it.',
      customer: 'Says or spells what no document shows, such as the phone number.',
      wrong: 'A field says what is missing in it. Going back loses nothing.',
    },
    address: {
      what: 'Where the customer lives.',
      do: 'Type the address, and choose country and state from the lists.',
      customer: 'Says where they live now; the card may show an old address.',
      wrong: 'A country is not found: type the beginning of its name.',
    },
    document: {
      what: 'The number and dates of the identity document.',
      do: 'Copy them from the document. Dates are shown back with the month as a word: compare.',
      customer: 'Leaves the document on the counter until this screen is done.',
      wrong: 'The document has expired: ask for another one.',
    },
    documentKind: {
      what: 'Which document it is. The sides that are needed follow from it.',
      do: 'Look at the document and choose its kind.',
      customer: 'Hands it over.',
      wrong: 'It is none of these: ask for another document.',
    },
    pictures: {
      what: 'The pictures of the identity document are done, or none is needed.',
      do: 'Go on. A picture can be taken again as long as nothing is sent.',
      customer: 'Keeps the document near.',
      wrong: 'What was sent and is not settled keeps its pictures as they are.',
    },
    camera: {
      what: 'Takes a picture of each side with the camera.',
      do: 'Lay the document flat under the camera and take your hand away. The picture is taken by itself, or with F8.',
      customer: 'Sees the picture of their own document only.',
      wrong:
        'The line over the picture says what to change: closer, more light, tilt it. Another way stands beside it.',
    },
    flatbed: {
      what: 'Scans each side on the glass of the scanner.',
      do: 'Face down, one side at a time, cover closed. The edges are found by themselves.',
      customer: 'Waits up to half a minute for each side.',
      wrong: 'No scanner: switch it on and look again, or use the camera.',
    },
    file: {
      what: 'Takes each side from a picture file.',
      do: 'Choose the file, or drop it here. Look at the result before it is kept.',
      customer: 'Brings the file; nothing else of theirs is opened.',
      wrong: 'A PDF, HEIC or TIFF is not taken. Scan the document here instead.',
    },
    checkDocument: {
      what: 'What the machine has read, beside the strip it was read from.',
      do: 'Begin with what does not agree, then the names. Compare with the document in your hand, not with the form.',
      customer: 'Says how their name is written where the document cuts it short.',
      wrong:
        'Nothing could be read: it is typed on the next screens. A document that has expired needs another one or a supervisor.',
    },
    review: {
      what: 'Everything that will be sent. Nothing has been sent yet.',
      do: 'Turn the screen to the customer, or read it out. Confirm only what they have confirmed.',
      customer: 'Checks each line, the phone number above all: the code goes there.',
      wrong: 'A line is wrong: open it from here, correct it, and come back.',
    },
    sendPlan: {
      what: 'Says to whom the details go, and sends them once.',
      do: 'Press send, and keep the customer here. Without a line the same button saves.',
      customer: 'Stays: a code may come at once.',
      wrong: 'It takes long: wait. The kiosk stops by itself and says how far it came.',
    },
    sendResult: {
      what: 'How far sending came, provider by provider.',
      do: 'Do what the main button says. Who has accepted is not asked again.',
      customer: 'Is registered only where it says accepted.',
      wrong:
        'Refused: correct it together. Saved: end the visit, and give them their ticket where there is one.',
    },
    sendUnclear: {
      what: 'It was sent, and no answer came. Nobody knows yet whether it arrived.',
      do: 'Press Check. If you are asked whether a code arrived, let the customer look first.',
      customer: 'Looks at their phone and mailbox.',
      wrong:
        'Never type it in again: they could be registered twice. Still no answer: wait a minute, check again, or save the visit.',
    },
    code: {
      what: 'The customer reads out the code, and you confirm it.',
      do: 'Type the digits. Spaces and dashes do not matter.',
      customer: 'Has the newest code on their phone or in their mailbox. Older ones do not count.',
      wrong:
        'No match: the tries left are shown. No code: check the number with them before you send a new one.',
    },
    done: {
      what: 'What came of the visit, and the receipt.',
      do: 'Let the customer scan the code or note the number, print if they like, then end the visit.',
      customer: 'Sees their result. What is left for them is on their own phone.',
      wrong:
        'The link ran out: make a new one. Ending the visit takes everything about them off this screen.',
    },
    saved: {
      what: 'Something is saved on this terminal and not settled yet. The screen says what.',
      do: 'Give them the ticket if there is one. Then go back to the first screen.',
      customer: 'Photographs the ticket or writes its code down, and knows whether to come back.',
      wrong: 'Ticket lost: the list at the desk finds them as well.',
    },
    desk: {
      what: 'Who is saved and needed here for the last step.',
      do: 'Scan or type the ticket, or choose the customer in the list.',
      customer: 'Has the phone or mailbox with them that gets the code.',
      wrong: 'No line: no code can go out. They may wait, or come back with the ticket.',
    },
    outbox: {
      what: 'Everything this kiosk has saved, and how far each entry has come.',
      do: 'Look at what needs attention. What waits is sent by itself when the line is there.',
      customer: 'Not for customers: short names of others stand here.',
      wrong: 'Nearly full: connect the kiosk today. If the books do not add up, call IT before you go on.',
    },
    outboxEntry: {
      what: 'One entry: what is known, what happened, what can be done.',
      do: 'Use what the main button offers. Where an answer is missing, ask and write down what they say; do not guess.',
      customer: 'May be asked at the counter or on the phone.',
      wrong: 'Some ways ask for a supervisor. Cancelling takes nothing back that has arrived.',
    },
    ownPin: {
      what: 'Changes your own PIN.',
      do: 'Type the one you have, then the new one twice.',
      wrong: 'Forgotten: a supervisor gives you a new one.',
    },
    team: {
      what: 'Who may sign in at this terminal.',
      do: 'Add somebody and give the first PIN to them alone. Disable whoever has left.',
      wrong: 'Somebody forgot their PIN: open their name and set a new one.',
    },
    dashboard: {
      what: 'Today in figures. Nobody is named.',
      do: 'Look at the steps that take long, and at what has waited long in the outbox.',
      wrong: 'A part is missing: the outbox is complete all the same.',
    },
    report: {
      what: 'The end of the day: everything open, and what was finished today.',
      do: 'Compare it before the terminal is left for the night.',
      wrong: 'An entry that cannot be read is for a supervisor or IT.',
    },
    audit: {
      what: 'What was done here, when and by whom.',
      do: 'Check the log; export it where somebody asks for it.',
      wrong: 'A line is not as it was written: work can go on. Export the log and call IT.',
    },
    transfer: {
      what: 'Takes unsent entries from one kiosk to another.',
      do: 'Hand over here, carry the file, take it in there. Each file opens at the named kiosk only.',
      wrong: 'Handing over cannot be taken back here. What is unclear or refused stays.',
    },
    credentials: {
      what: 'What this terminal shows to the providers so that they let it in.',
      do: 'Enter what IT or the provider gave you, save it, then test the connection.',
      wrong: 'The test says who has to put it right. Nothing that is stored is ever shown.',
    },
    support: {
      what: 'A file about this terminal for whoever helps from afar. Nothing of any customer is in it.',
      do: 'Write the file, and send it to support as IT has told you.',
      wrong: 'It takes some seconds: each provider is asked.',
    },
  },
} as const;

/** The screens and states that have a text of their own. */
export type HelpTopic = keyof typeof help.topic;
