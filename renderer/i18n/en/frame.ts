/** The frame around every screen: bars, counters, notices, and what is said while one waits. */
export const frame = {
  product: 'Vestibule',
  place: '{{branch}} · {{terminal}}',
  loading: 'One moment',
  close: 'Close',
  cancel: 'Cancel',
  back: 'Back',
  supportCode: 'Support code {{code}}',
  time: 'Time {{time}}',

  keys: { enter: 'Enter', escape: 'Esc', lock: 'F9' },
  tone: { positive: 'Done', caution: 'Attention', danger: 'Problem', info: 'Note' },

  connection: {
    label: 'Connection',
    title: 'Connection of this terminal',
    online: 'Online',
    unknown: 'Checking the line',
    down: '{{provider}} is not answering',
    /** Their names would not fit. */
    severalDown_one: '1 provider is not answering',
    severalDown_other: '{{count}} providers are not answering',
    offline: {
      'no-line': 'No connection',
      'captive-portal': 'The network wants a sign-in page',
      'not-trusted': 'The network is not safe',
      'clock-wrong': 'The clock is wrong',
    },
    sentence: {
      online: 'The line works and every provider answers.',
      unknown: 'One moment: the line is being checked.',
      down: '{{provider}} is not answering. The line itself works; your work is saved.',
      severalDown: 'Not answering: {{providers}}. The line itself works; your work is saved.',
      'no-line': 'No connection. Your work is saved and can be sent when the line is back.',
      'captive-portal': 'The network wants a sign-in page. Call IT; your work is saved.',
      'not-trusted':
        'Something in the network answers in place of the providers, so nothing is sent. Call IT; your work is saved.',
      'clock-wrong':
        'The date or the time of this terminal is wrong, so nothing is sent. Call IT; your work is saved.',
    },
    since: 'Since {{time}}',
    provider: { up: 'answers', down: 'does not answer', unknown: 'not known without a line' },
  },
  outbox: {
    label: 'Outbox',
    empty: 'Nothing waiting',
    waiting_one: '1 waiting',
    waiting_other: '{{count}} waiting',
    needsCustomer_one: '1 needs the customer',
    needsCustomer_other: '{{count}} need the customer',
    unknown_one: '1 unclear',
    unknown_other: '{{count}} unclear',
    needsPerson_one: '1 to look at',
    needsPerson_other: '{{count}} to look at',
    'nearly-full': 'Nearly full',
    full: 'Full',
  },
  training: {
    banner: 'Training. Nothing leaves this terminal.',
    open: 'Practice inbox',
    unread_one: '1 new message',
    unread_other: '{{count}} new messages',
  },
  notices: {
    'keychain-in-memory': 'No keychain was found. What is saved in practice is gone when the kiosk closes.',
    'settings-set-aside':
      'The settings could not be read. They were set aside and the standard ones are in use.',
  },
  about: {
    open: 'About this terminal',
    title: 'About this terminal',
    version: 'Version',
    host: 'Runs in',
    hosts: { electron: 'Electron', 'stand-in': 'The system’s browser, standing in for Electron' },
    engine: 'Engine',
    keychain: 'Keychain',
    keychains: {
      keytar: 'Keychain of the system (keytar)',
      'napi-keyring': 'Keychain of the system (keyring)',
      memory: 'In memory only, until the kiosk is closed',
      none: 'None',
    },
    mode: 'Mode',
    modes: { live: 'Live', training: 'Training' },
    place: 'Terminal',
    languages: 'Languages',
  },
} as const;
