/** How this terminal stands to newer versions. For supervisors. */
export const updates = {
  'not-built-in': 'This kiosk does not update itself. IT brings new versions.',
  off: 'New versions are switched off here. IT brings them.',
  current: 'This is the newest version that this kiosk knows of.',
  later: 'Version {{version}} is out. It comes to this kiosk later.',
  offered: 'Version {{version}} is out. It is fetched while nobody is signed in.',
  waiting:
    'Version {{version}} is ready. It takes over between {{from}} and {{to}}: leave the kiosk on, with nobody signed in.',
  'ask-it': 'Version {{version}} is out. Ask IT to install it.',
  'on-trial': 'This version is new here, and has not run for long enough to count as working.',
  refused: 'A new version was not taken. This one goes on working. Tell IT this support code.',
} as const;
