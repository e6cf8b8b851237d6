/** The end of a visit without a code: what came of it, per provider, and the receipt. */
export const done = {
  registered: {
    title: 'Registered',
    lead: 'Nothing is left to do. The customer may note the number.',
  },
  member: {
    title: 'Member added',
    lead: 'Nothing is left to do. The number is the one for the member’s card.',
  },
  changed: { title: 'Details changed', lead: 'Nothing is left to do. The member is the same as before.' },
  saved: {
    title: 'Details saved',
    lead: 'The customer is signed out again. Nothing is left to do.',
    what: 'What was sent',
  },
  none: {
    title: 'Not registered',
    lead: 'No provider has accepted the customer in this visit.',
  },
  state: {
    accepted: 'Registered',
    added: 'Member added',
    changed: 'Details changed',
    skipped: 'Not confirmed: left out in this visit',
  },
  number: { customer: 'Customer number', member: 'Number' },
} as const;
