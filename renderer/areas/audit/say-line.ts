/** An audit line in words. What a line holds was chosen from lists when it was written; where those have words here, they are used. */
import { type AuditFactName, staffFactNames } from '../../../shared/audit/fact-names.ts';
import type { AuditLineView } from '../../../shared/contract/audit-contract.ts';
import type { Language } from '../../../shared/domain/language.ts';
import { isolate } from '../../i18n/isolate.ts';
import { locales } from '../../i18n/languages.ts';
import type { Words } from '../../i18n/words.tsx';
import { sayValue } from './say-value.ts';

type Entry = NonNullable<AuditLineView['entry']>;
type Fact = NonNullable<Entry['facts'][AuditFactName]>;

/** Names by the ids of staff. */
export type People = ReadonlyMap<string, string>;

/** From here on a wall clock is not to be believed. */
const doubtfulMs = 60_000;

/** By how much the wall clock was wrong, where that is worth a word. */
export function sayClockDoubt({ providerOffsetMs = 0 }: Entry, { t, format }: Words): string | undefined {
  const wrongMs = Math.abs(providerOffsetMs);
  return wrongMs < doubtfulMs ? undefined : t('audit.clock', { offset: format.span(wrongMs) });
}

/** Who did it, by name where the directory has one; undefined where nobody did. */
export function sayWho({ facts }: Entry, people: People): string | undefined {
  const id = staffFactNames.map((name) => facts[name]).find((fact) => fact !== undefined);
  return id === undefined ? undefined : (people.get(String(id)) ?? String(id));
}

/** The other facts of a line, each as its name and what it is. */
export function sayFacts(
  { facts }: Entry,
  people: People,
  words: Words,
): readonly (readonly [string, string])[] {
  const actor = staffFactNames.find((name) => facts[name] !== undefined);
  return Object.entries(facts)
    .filter(([name]) => name !== actor)
    .map(([name, fact]) => [
      words.t(`audit.fact.${name as AuditFactName}`),
      sayFact(name, fact, people, words),
    ]);
}

function sayFact(name: string, fact: Fact, people: People, words: Words): string {
  const { t, format, language } = words;
  if (typeof fact === 'boolean') return t(fact ? 'audit.yes' : 'audit.no');
  if (typeof fact === 'number')
    return name === 'durationMs' ? inMs(language).format(fact) : format.number(fact);
  if (typeof fact === 'string') return sayText(name, fact, people, words);
  return format.list(fact.map((one) => sayValue(name, one, words) ?? isolate(one)));
}

const inMs = (language: Language) =>
  new Intl.NumberFormat(locales[language], { style: 'unit', unit: 'millisecond' });

function sayText(name: string, text: string, people: People, words: Words): string {
  if (staffFactNames.some((one) => one === name)) return people.get(text) ?? text;
  const said = sayValue(name, text, words);
  if (said !== undefined) return said;
  // Long ids and digests: their first signs tell them apart here; the export has them whole.
  return /^[0-9a-f]{8}[0-9a-f-]{24,}$/.test(text) ? text.slice(0, 8) : text;
}
