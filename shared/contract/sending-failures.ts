/** What a visit can be short of before anything is sent in it. */
export const visitFailures = [
  'application-unknown',
  'consent-missing',
  'not-confirmed',
  'wrong-state',
] as const;

/** What can keep a call to a provider from succeeding. */
export const sendingFailures = [
  'offline',
  'captive-portal',
  'provider-down',
  'provider-busy',
  'calls-used',
  'provider-garbled',
  'credentials-refused',
  'provider-refused',
  'answer-lost',
  'not-trusted',
  'clock-wrong',
  'secret-absent',
  'keychain-locked',
  'keychain-unavailable',
  'keychain-denied',
  'storage-full',
  'storage-unavailable',
] as const;
