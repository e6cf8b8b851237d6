import type { Failure } from '../../shared/failure.ts';
import type { Format } from './format.ts';
import type { Translate, WordKey } from './word-keys.ts';

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

/** Total by its type: a failure code without words does not compile. A failure that names its cause has words of its own for each. */
function keyFor(failure: Failure): WordKey {
  if (failure.code === 'picture-refused') return `failures.picture-${failure.problem}`;
  if (failure.code === 'document-not-taken') return `failures.document-not-taken-${failure.why}`;
  if (failure.code === 'scanner-failed') return `capture.flatbed.problem.${failure.cause}`;
  if ('problem' in failure && failure.problem !== undefined) return `failures.file-${failure.problem}`;
  return `failures.${failure.code}`;
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
