/** Before the first sign-in: the first supervisor of a terminal, and a PIN that only its owner knows. */
export const firstStart = {
  supervisor: {
    title: 'Set up the first supervisor',
    lead: 'This terminal has no staff yet. The first supervisor adds everybody else.',
    name: 'Your name, as it stands on the sign-in screen',
    nameFirst: 'Type your name first',
    about:
      'Keep the PIN to yourself. Nobody can read it here, and only another supervisor can replace it. This screen does not come again.',
    action: 'Set up this supervisor',
    working: 'Setting up the supervisor',
  },
  choose: {
    title: 'Choose a PIN of your own',
    lead: 'Somebody else set your PIN and knows it. From now on only you do.',
    who: 'You sign in as {{name}}.',
    action: 'Keep this PIN and sign in',
    working: 'Keeping the PIN',
  },
} as const;
