/** What a fact of an audit line is, in the words that the screens have for it; what is a code or an id has none and stays as it is. */
import { type UpdateRefusal, updateRefusals } from '../../../shared/domain/update.ts';
import { type FailureCode, failureCodes, supportCodeOf } from '../../../shared/failure.ts';
import { nameFields } from '../../i18n/failure-words.ts';
import type { WordKey } from '../../i18n/word-keys.ts';
import type { Words } from '../../i18n/words.tsx';

/**
 * Where the words for a fact's values stand, each under the value's own name; the first place that has it says it. What no other screen
 * says has its words in `audit.value`.
 */
const places: Readonly<Record<string, string>> = {
  from: 'outbox.state',
  host: 'frame.about.hosts',
  journeyId: 'journey.name',
  kind: 'staff.approval.kind',
  mode: 'frame.about.modes',
  noticeId: 'journey.name',
  operation: 'training.fault.operations',
  outcome: 'send.state',
  provider: 'provider',
  reason: 'staff.approval.reasons capture.keep.reason outbox.item.reasons',
  role: 'staff.signIn.role',
  side: 'capture.side',
  to: 'outbox.state',
};

/** Values whose words stand elsewhere under another name, by fact and value. */
const otherwise: Readonly<Record<`${string} ${string}`, WordKey>> = {
  'asked provider': 'audit.fact.provider',
  'asked customer': 'outbox.column.who',
  'choice read': 'checkDocument.disagreement.read',
  'choice typed': 'checkDocument.disagreement.typed',
  'decision registered': 'done.registered.title',
  'decision not-registered': 'done.none.title',
  'direction export': 'transfer.export.begin',
  'direction import': 'transfer.import.action',
  'name staffLanguage': 'tools.settings.language',
  'name textScale': 'tools.settings.text',
  'name highContrast': 'tools.settings.contrast',
  'name camera': 'capture.camera.choose',
  'operation check-credentials': 'credentials.test',
  'operation check-reachable': 'credentials.test',
  'operation find-by-email': 'training.fault.operations.list-customers',
  'outcome answered': 'dashboard.providers.kind.answered',
};

const isFailure = (text: string): text is FailureCode => failureCodes.some((code) => code === text);
const isRefusal = (text: string): text is UpdateRefusal => Object.hasOwn(updateRefusals, text);

/** A value in words, or by its support code; undefined where it is neither: a code, an id, a name. */
export function sayValue(name: string, value: string, { t, format }: Words): string | undefined {
  if (name === 'failure') return isFailure(value) ? supportCodeOf(value) : undefined;
  if (name === 'why' && isRefusal(value)) return updateRefusals[value];
  if (['field', 'fields', 'names'].includes(name)) {
    const said = nameFields([value], t, format);
    return said === value ? undefined : said;
  }
  const key = otherwise[`${name} ${value}`];
  if (key !== undefined) return (t as (wanted: WordKey) => string)(key);
  // Another version, or whoever changed a line, may have written anything: only a plain name is looked for.
  if (!/^[a-z]+(-[a-z]+)*$/.test(value)) return undefined;
  const say = t as (wanted: string) => string;
  return (Object.hasOwn(places, name) ? places[name] : `audit.value.${name}`)
    ?.split(' ')
    .map((place) => [`${place}.${value}`, say(`${place}.${value}`)])
    .find(([wanted, said]) => said !== wanted)?.[1];
}
