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
    offline:
      '{{why}}, since {{time}}. Nobody can be registered right now: visits are saved, and sent when the line is back.',
    closedOffline: '{{why}}, since {{time}}. No work can be started right now.',
    closed: 'No work can be started right now. What is missing is named below.',
    checking: 'Checking what works right now.',
    unread: 'What works right now could not be found out.',
  },
  providersDown: 'No service at {{providers}} right now. Try again in a few minutes.',
  checks: {
    label: 'What works right now',
    again: 'Check again',
    line: 'Line',
    provider: '{{provider}}',
    keychain: 'Keychain',
    credentials: 'Credentials',
    credentialsOf: 'Credentials of {{provider}}',
    disk: 'Disk',
    outbox: 'Outbox',
    recovery: 'Recovery copy',
    diskRoom: '{{amount}} GB free',
    outboxRoom: 'Room for {{amount}} more',
    state: { ok: 'works', warning: 'look at this', failed: 'does not work' },
  },
  journeys: {
    title: 'Begin a visit',
    open: 'Open',
    'capture-only': 'Capture now, send later',
    'capture-then-customer': 'Capture now, code later',
    closed: 'Closed',
    begin: 'Begin: {{journey}}',
    notSetUp: 'Not set up on this terminal: {{providers}}. Ask IT.',
    none: 'No journey is set up on this terminal. Ask IT.',
  },
  noRecovery:
    'The recovery copy of this terminal’s key could not be made. Work goes on. Call IT: if the terminal breaks, what waits here is lost.',
  endFailed: 'The last visit could not be closed in order. Its details are gone from this screen.',
} as const;
