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
    online: 'Online',
    offline: 'No connection',
    unknown: 'Checking the line',
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
  training: {
    banner: 'Training. Nothing leaves this terminal.',
    open: 'Practice inbox',
    unread_one: '1 new message',
    unread_other: '{{count}} new messages',
  },
  notices: {
    'keychain-in-memory':
      'No keychain was found. Practice credentials are kept in memory and are gone when the kiosk closes.',
    'settings-set-aside':
      'The settings could not be read. They were set aside and the standard ones are in use.',
    'storage-in-memory':
      'Visits are kept in memory only in this version. Finish each visit before closing the kiosk.',
  },
} as const;
