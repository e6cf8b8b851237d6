/** Sending to providers that need no code: the plan, what is under way, and how each of them answered. */
export const send = {
  lead: 'The customer has confirmed everything. Nothing has been sent yet.',
  leadOffline: 'No connection. We will save this and send it later. The customer is not registered yet.',
  saveAction: 'Save the details',
  leadAnew: 'The customer has confirmed the details anew. What was refused is sent again.',
  leadRest: 'What has arrived stays. This goes to whoever does not have it yet.',
  details: 'The details go to {{provider}}.',
  /** Without a line. */
  plan: {
    saved: 'The details are saved on this terminal, encrypted.',
    later: 'When the line is back, they go to {{providers}} by themselves.',
    ticket: 'The customer gets a ticket to come back with.',
    back: 'When they are here and the line is back, {{provider}} sends the code.',
  },
  working: 'Sending to {{providers}}.',
  checking: 'Asking {{providers}} whether it arrived.',
  workingLong:
    'This takes longer than usual. Do not send again: the kiosk stops waiting by itself and then says what to do.',

  results: 'How far it came',
  state: {
    accepted: 'Accepted',
    refused: 'Refused',
    unclear: 'No answer',
    'not-sent': 'Not sent',
    saved: 'Saved',
    'needs-customer': 'Saved',
    skipped: 'Left out',
  },
  title: {
    check: 'Sent, but no answer came',
    correct: 'Refused by {{providers}}',
    save: 'Saved, not sent yet',
    again: 'Not sent yet',
    end: 'Not possible at {{providers}}',
  },
  next: {
    check: 'Check finds out whether it arrived. Nothing is entered twice by it.',
    correct: 'Correct the details with the customer.',
    save: 'It is sent by itself later. Save and end the visit, or try again while the customer is here.',
    saveAgain: 'It is sent by itself later, or now while the customer is here.',
    needsCustomer: '{{provider}} needs the customer for the code: they get a ticket to come back with.',
    again: 'Try again while the customer is here.',
    end: 'Nothing was changed there. End the visit, or begin another one for this customer.',
    acceptedStays: 'Who has accepted keeps what was sent.',
    thenCode: '{{provider}} then sends the code: the customer stays at the counter.',
  },
  accepted: {
    'put-customer': 'Registered with {{provider}}.',
    'add-customer': 'Registered with {{provider}}.',
    'add-member': 'Member added at {{provider}}.',
    'update-base-info': 'Details changed at {{provider}}.',
  },
  saved: {
    plain: 'Saved. Not sent yet. It will be sent by itself.',
    line: 'Saved. Not sent yet. It will be sent by itself when the line is back.',
    portal: 'Saved. Not sent yet. The network wants a sign-in page: call IT. Then it will be sent by itself.',
    down: 'Saved. Not sent yet. It will be sent by itself when {{provider}} answers again.',
    mended: 'Saved. Not sent yet. It will be sent by itself once that is put right.',
    needsCustomer: 'Saved. Not registered yet. The code can be sent only while the customer is here.',
  },
  refusedFields: 'Not accepted by {{provider}}: {{fields}}. Check it with the customer.',
  providerCode: 'They gave the code {{providerCode}}.',
  unclear: 'We sent it but got no answer. Do not enter it again: press Check.',
  unclearOffline: 'There is no connection to check over. Press Check when the line is back.',
  untouched: 'Nothing has been sent to {{provider}} yet.',
  /** Also after an answer was lost, so it does not say that the customer is not there. */
  skipped: 'Left out in this visit: {{provider}} has confirmed nothing.',
  changedSince: '{{provider}} has the details as they were first sent.',

  skip: {
    open: 'Go on without {{provider}}',
    title: 'Go on without {{provider}}?',
    body: 'The customer will not be registered with {{provider}} in this visit.',
    bodyUnclear:
      'Whether {{provider}} has the customer is not known. The case stays in the outbox of this terminal until it is settled.',
    bodyOlder:
      '{{provider}} keeps the details as they were first sent. The correction is not sent to them in this visit.',
    keep: 'Keep {{provider}}',
  },
} as const;
