import type { Failure, FailureCode } from '../../shared/failure.ts';
import type { Format } from './format.ts';
import type { Translate, WordKey } from './word-keys.ts';

/** Total by its type: a failure code without words does not compile. */
const keyOf: Readonly<Record<FailureCode, WordKey & `failures.${string}`>> = {
  'malformed-input': 'failures.malformed-input',
  'sender-refused': 'failures.sender-refused',
  'too-large': 'failures.too-large',
  'too-many-calls': 'failures.too-many-calls',
  'not-available-here': 'failures.not-available-here',
  internal: 'failures.internal',
  'not-signed-in': 'failures.not-signed-in',
  locked: 'failures.locked',
  'supervisor-needed': 'failures.supervisor-needed',
  'pin-wrong': 'failures.pin-wrong',
  'pin-delayed': 'failures.pin-delayed',
  'same-person': 'failures.same-person',
  'settings-invalid': 'failures.settings-invalid',
  'policy-invalid': 'failures.policy-invalid',
  'settings-not-saved': 'failures.settings-not-saved',
  'fixed-by-policy': 'failures.fixed-by-policy',
  'secret-absent': 'failures.secret-absent',
  'keychain-locked': 'failures.keychain-locked',
  'keychain-unavailable': 'failures.keychain-unavailable',
  'keychain-denied': 'failures.keychain-denied',
  'keychain-changed': 'failures.keychain-changed',
  'keychain-not-set-up': 'failures.keychain-not-set-up',
  'credentials-unusable': 'failures.credentials-unusable',
  'vault-key-missing': 'failures.vault-key-missing',
  'vault-key-wrong': 'failures.vault-key-wrong',
  'vault-newer': 'failures.vault-newer',
  'vault-damaged': 'failures.vault-damaged',
  'storage-full': 'failures.storage-full',
  'storage-unavailable': 'failures.storage-unavailable',
  'record-unreadable': 'failures.record-unreadable',
  'submission-unknown': 'failures.submission-unknown',
  'ticket-unknown': 'failures.ticket-unknown',
  'ticket-not-from-here': 'failures.ticket-not-from-here',
  'ticket-not-open': 'failures.ticket-not-open',
  'transfer-closed': 'failures.transfer-closed',
  'nothing-to-export': 'failures.nothing-to-export',
  'bundle-not-for-us': 'failures.bundle-not-for-us',
  'bundle-damaged': 'failures.bundle-damaged',
  'bundle-newer': 'failures.bundle-newer',
  'bundle-wrong-key': 'failures.bundle-wrong-key',
  'bundle-not-written': 'failures.bundle-not-written',
  'application-unknown': 'failures.application-unknown',
  'visit-open': 'failures.visit-open',
  'journey-closed': 'failures.journey-closed',
  'consent-missing': 'failures.consent-missing',
  'details-incomplete': 'failures.details-incomplete',
  'not-confirmed': 'failures.not-confirmed',
  'wrong-state': 'failures.wrong-state',
  'member-not-usable': 'failures.member-not-usable',
  'picture-refused': 'failures.picture-refused',
  'picture-poor': 'failures.picture-poor',
  'document-not-taken': 'failures.document-not-taken',
  'scanner-failed': 'failures.scanner-failed',
  offline: 'failures.offline',
  'captive-portal': 'failures.captive-portal',
  'provider-down': 'failures.provider-down',
  'provider-busy': 'failures.provider-busy',
  'provider-garbled': 'failures.provider-garbled',
  'credentials-refused': 'failures.credentials-refused',
  'provider-refused': 'failures.provider-refused',
  'answer-lost': 'failures.answer-lost',
  'not-trusted': 'failures.not-trusted',
  'clock-wrong': 'failures.clock-wrong',
  'already-customer': 'failures.already-customer',
  'code-wrong': 'failures.code-wrong',
  'code-not-accepted': 'failures.code-not-accepted',
  'code-expired': 'failures.code-expired',
  'code-tries-used': 'failures.code-tries-used',
  'resend-too-soon': 'failures.resend-too-soon',
  'resend-used-up': 'failures.resend-used-up',
};

/** The values that sentences about failures may name, from the failure's own facts. */
interface FailureValues {
  readonly provider: string;
  readonly wait: string;
  readonly offset: string;
  readonly count: number;
  readonly file: string;
  readonly field: string;
  readonly fields: string;
  readonly name: string;
}

/** What belongs to no customer; everything else that a failure names is a field of one. */
const fieldKeys: Readonly<Record<string, WordKey>> = {
  'picture.front': 'pictures.alt.front',
  'picture.back': 'pictures.alt.back',
  apiKey: 'credentials.field.apiKey',
  secretKey: 'credentials.field.secretKey',
  signingKey: 'credentials.field.signingKey',
  appId: 'credentials.field.appId',
  appKey: 'credentials.field.appKey',
  accountId: 'credentials.field.accountId',
  appSecret: 'credentials.field.appSecret',
};

/** What to say about a failure, in the language of `t`. `provider` is the provider's name, where one is involved. */
export function sayFailure(failure: Failure, t: Translate, format: Format, provider?: string): string {
  const values: FailureValues = {
    provider: provider ?? t('provider.any'),
    wait: 'waitMs' in failure ? format.duration(failure.waitMs) : '',
    offset: 'offsetMinutes' in failure ? format.duration(Math.abs(failure.offsetMinutes) * 60_000) : '',
    count: 'triesLeft' in failure ? failure.triesLeft : 0,
    file: 'file' in failure ? failure.file : '',
    field: 'field' in failure ? failure.field : '',
    fields: 'fields' in failure ? nameFields(failure.fields, t, format) : '',
    name: 'name' in failure ? failure.name : '',
  };
  // One call for all codes: the values above are the union of what the sentences name; a test renders every one.
  return (t as unknown as (key: WordKey, values: FailureValues) => string)(keyFor(failure), values);
}

function keyFor(failure: Failure): WordKey {
  if (failure.code === 'picture-refused') return `failures.picture-${failure.problem}`;
  const isWholeFile = 'problem' in failure && failure.problem !== undefined;
  return isWholeFile ? `failures.file-${failure.problem}` : keyOf[failure.code];
}

/** The fields' names as people say them, as a list in a sentence. */
export function nameFields(fields: readonly string[], t: Translate, format: Format): string {
  const say = t as (key: WordKey) => string;
  return format.list(
    fields.map((field) => {
      const key = fieldKeys[field] ?? `fields.label.${field}`;
      const words = say(key as WordKey);
      // A name that the catalogue does not know says more than its key.
      return words === key ? field : words;
    }),
  );
}
