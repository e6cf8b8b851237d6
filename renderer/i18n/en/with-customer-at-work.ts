/** What staff read while customers have a step on a screen of their own. */
export const withCustomer = {
  turn: 'Turn the screen',
  hand: 'Show it to the customer again',
  missing:
    'The customer’s own screen is not connected. Turn this screen to the customer, or go on here. Nothing was lost.',
  declined: 'The customer did not agree. Explain it and ask again, or stop the visit.',
  changeAsked: 'The customer asked for a change. Correct it with them, and show it again.',
  here: {
    title: 'The customer has this on their screen',
    consent: 'They read what they agree to. This goes on by itself when they have answered.',
    review: 'They read their details. This goes on by itself when they have answered.',
    code: 'They enter their code. It is never shown here.',
    reading: 'The customer is reading.',
    typing: 'The customer is typing.',
    checking: 'The code is being checked.',
    refused_zero: 'That code did not match. No tries left.',
    refused_one: 'That code did not match. {{count}} try left.',
    refused_other: 'That code did not match. {{count}} tries left.',
    take: 'Do it here instead',
  },
  turned: {
    hold: 'Staff: hold to take the screen back',
    goOn: 'Staff: go on with the visit',
  },
} as const;
