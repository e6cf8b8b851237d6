/** A supervisor's view of the providers' credentials: what is set up, entering, testing. */
export const credentials = {
  open: 'Provider credentials',
  title: 'Provider credentials',
  lead: 'What you enter goes into the keychain of this terminal. Nobody can read it here again, so nothing that is stored is shown.',
  training:
    'Training: practice credentials are made anew at each start. What you enter here is never used for live work.',
  reading: 'Asking the keychain',
  readingLong: 'The keychain takes its time. You can close this and come back later.',
  none: 'No provider is set up for this terminal. Ask IT to add one to the policy.',
  state: {
    complete: 'Set up',
    missing: 'Not set up',
    unavailable: 'Keychain closed',
    none: 'Needs none',
  },
  enter: 'Enter credentials',
  replace: 'Replace credentials',
  field: {
    apiKey: 'API key',
    secretKey: 'Secret key',
    signingKey: 'Private signing key',
    appId: 'App ID',
    appKey: 'App key',
    accountId: 'Account ID',
    appSecret: 'App secret',
  },
  hint: {
    kept: 'Stored. Leave this empty to keep it.',
    absent: 'Not stored yet.',
    optional: 'Not stored. May stay empty.',
    key: 'Not stored yet. Paste the whole text of the key file, from BEGIN to END.',
    keyOptional: 'Not stored. May stay empty: this terminal does not sign its requests.',
  },
  problem: {
    empty: 'Nothing usable is stored. Enter it.',
    line: 'This cannot be right. Copy it again, whole and without spaces. A sample from the provider’s pages is not taken.',
    'key-file':
      'This key cannot be used. Paste the whole file: an EC private key without a passphrase, on the curve that the policy asks for.',
  },
  save: 'Save the credentials',
  saving: 'Putting them into the keychain',
  savingLong: 'The keychain takes its time. It may be asking for its password.',
  saved: 'Stored. They are used from the next call on. Test the connection now.',
  partly: 'Perhaps only a part was stored. Save them again when the keychain answers.',
  test: 'Test the connection',
  testing: 'Asking {{provider}}',
  testingLong: 'The answer takes its time. The test ends by itself.',
  proof: {
    letIn: '{{provider}} let this terminal in. The credentials work.',
    suspect:
      '{{provider}} let this terminal in, but its answer was not signed with this app key. Ask {{provider}} before you go on.',
    reachable: '{{provider}} answers. It needs no credentials of this terminal.',
    unexplained:
      '{{provider}} answers with code {{code}}, which nobody has explained yet. The line works. Ask {{provider}} whether the code is about the signature, and have IT put it into the policy.',
  },
  /** Without a customer, and for somebody who can put it right. */
  failure: {
    offline: 'No connection, so {{provider}} was not asked. Look at the network, then test again.',
    'captive-portal':
      'The network wants a sign-in page, so {{provider}} was not asked. Call IT, then test again.',
    'provider-down': '{{provider}} does not answer right now. Test again in a few minutes.',
    'provider-busy': '{{provider}} takes no more calls right now. Test again in {{wait}}.',
    'provider-garbled':
      'Something answered that is not {{provider}}. Ask IT to compare the address in the policy.',
    'credentials-refused':
      '{{provider}} did not let this terminal in. Enter the credentials again, or ask {{provider}} whether they still hold.',
    'provider-refused':
      '{{provider}} answered, but turned the question away ({{code}}). Ask {{provider}} what that means, or IT whether the address in the policy is right.',
    'answer-lost': 'The answer of {{provider}} was lost on the way. Nothing was changed there. Test again.',
    'not-trusted':
      'The connection to {{provider}} is not safe, so the credentials were not sent. Call IT before you go on.',
    'clock-wrong':
      'The clock of this terminal is wrong by {{offset}}, so {{provider}} did not take it. Set the clock, then test again.',
    'secret-absent': 'The credentials for {{provider}} are not complete. Enter them, then test again.',
  },
} as const;
