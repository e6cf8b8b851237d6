/** What opens from the bars, and stands beside the work, once somebody has signed in. */
export const tools = {
  staff: { menu: 'Staff', lock: 'Lock the terminal', signOut: 'Sign out' },
  settings: {
    label: 'Display settings',
    title: 'Display',
    language: 'Language of the staff',
    text: 'Size of the text',
    textSize: { '1': 'Normal', '1.15': 'Larger', '1.3': 'Largest' },
    contrast: 'High contrast',
    contrastAbout: 'Black on white, stronger lines',
    fixed: 'Set by your organisation',
  },
  rail: {
    label: 'Steps',
    position: 'Step {{here}} of {{total}}',
    done: 'done',
    here: 'you are here',
    toCome: 'to come',
  },
  idle: {
    title: 'Still there?',
    body: 'The terminal locks in {{wait}}. Your work is kept. Touch anywhere or press any key to go on.',
    stay: 'Go on working',
  },
} as const;
