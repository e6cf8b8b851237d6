/** The first screen after sign-in: what works, and what can be begun. */
export const home = {
  greeting: {
    morning: 'Good morning, {{name}}',
    afternoon: 'Good afternoon, {{name}}',
    evening: 'Good evening, {{name}}',
  },
  lead: {
    ready: 'Everything works. Choose what the customer came for.',
    warning: 'Most things work. What does not is named below.',
    offline: 'No connection since {{time}}. A visit can be prepared; the code needs the line.',
    closed: 'No work can be started right now. What is missing is named below.',
    checking: 'Checking what works right now.',
    unread: 'What works right now could not be found out.',
  },
  offline: 'The details can be typed and confirmed now. A code can be sent only when the line is back.',
  checks: {
    label: 'What works right now',
    again: 'Check again',
    line: 'Line',
    provider: '{{provider}}',
    keychain: 'Keychain',
    credentials: 'Credentials',
    disk: 'Disk',
    outbox: 'Outbox',
    diskRoom: '{{amount}} GB free',
    outboxRoom: 'Room for {{amount}} more',
    state: { ok: 'works', warning: 'look at this', failed: 'does not work' },
  },
  journeys: {
    title: 'Begin a visit',
    open: 'Open',
    'capture-only': 'Capture now, code when the line is back',
    closed: 'Closed',
    begin: 'Begin: {{journey}}',
    none: 'No journey is set up on this terminal. Ask IT.',
  },
  endFailed: 'The last visit could not be closed in order. Its details are gone from this screen.',
} as const;
