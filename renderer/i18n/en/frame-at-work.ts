/** What the frame's menus say of the terminal, once somebody has signed in. */
export const frameAtWork = {
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
