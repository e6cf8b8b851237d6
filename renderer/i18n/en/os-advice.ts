/** What supervisors pass on to IT: parts of the system below the program that are not as the guide says. */
export const osAdvice = {
  lead_one: 'Ask IT: one part of this terminal is not set up yet. Work goes on.',
  lead_other: 'Ask IT: {{count}} parts of this terminal are not set up yet. Work goes on.',
  missing: {
    'write-filter': 'The system’s disk can be changed. It should be read-only, or have a write filter.',
    keyring: 'The keychain does not open by itself when the terminal starts.',
    sleep: 'The terminal may fall asleep by itself.',
    'screen-blank': 'The screen may turn off by itself.',
    swap: 'Memory is swapped to a disk that is not encrypted.',
    'core-dumps': 'A crash may write memory to the disk.',
    user: 'The program runs with more rights than it needs.',
    session: 'The program runs on a desktop, not alone on its screen.',
  },
} as const;
