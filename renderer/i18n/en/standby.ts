/**
 * What main says on its own pages, where no page of ours can: out of service, and the way out for staff. Built into main (electron.vite.config.ts);
 * the window never loads it.
 */
export const standby = {
  outOfService: {
    title: 'This terminal is out of service for a moment',
    sentence: 'Its screen stopped several times. Please use another counter, or call IT.',
    graphics: 'Its graphics stopped several times. Please use another counter, or call IT.',
    trying: 'It tries again by itself every few minutes. Nothing that was saved is lost.',
    waiting_zero: 'Everything that was saved here has been sent.',
    waiting_one: '1 saved item is still to be sent. That goes on.',
    waiting_other: '{{count}} saved items are still to be sent. That goes on.',
  },
  leave: {
    title: 'End Vestibule',
    who: 'A supervisor can end the program here. Who are you?',
    nobody: 'No supervisor is known at this terminal. Call IT.',
    pin: '{{name}}, enter your PIN.',
    typed: 'Digits entered: {{count}}',
    erase: 'Clear the PIN',
    confirm: 'End Vestibule',
    back: 'Back',
    wrong: 'That PIN does not match.',
    delayed: 'Too many wrong PINs. Wait {{seconds}} seconds, then try again.',
    ending: 'Vestibule is closing. One moment.',
  },
} as const;
