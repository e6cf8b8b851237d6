/** Every event of the catalogue has its sentence, every fact its name, and every value that is a word of ours its words. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { sayFacts } from '../../../../renderer/areas/audit/say-line.ts';
import { createFormat } from '../../../../renderer/i18n/format.ts';
import { createI18n } from '../../../../renderer/i18n/i18n.ts';
import type { Translate } from '../../../../renderer/i18n/word-keys.ts';
import type { Words } from '../../../../renderer/i18n/words.tsx';
import { AuditGroup, groupOfEvent } from '../../../../shared/audit/audit-groups.ts';
import { auditEvents } from '../../../../shared/audit/events.ts';
import { shippedLanguages } from '../../../../shared/domain/language.ts';
import { shippedJourneys } from '../../../../shared/journeys/shipped.ts';
import { SettingName } from '../../../../shared/settings/settings.ts';
import { wholeCatalogue } from '../../../support/whole-catalogue.ts';

type Tree = { readonly [name: string]: string | Tree };
interface AuditWords {
  readonly event: Tree;
  readonly fact: Tree;
}

const ids = Object.keys(auditEvents);
const facts = [...new Set(Object.values(auditEvents).flatMap(({ fields }) => Object.keys(fields.shape)))];

const wordAt = (words: Tree, path: string): unknown =>
  path.split('.').reduce<unknown>((at, name) => (at as Tree | undefined)?.[name], words);
/** Names without words. */
const silent = (words: AuditWords) => [
  ...ids.filter((id) => !/^[\p{Lu}\p{Lo}].{2,}[.?。？؟]$/u.test(String(wordAt(words.event, id)))),
  ...facts.filter((name) => !/^\p{L}/u.test(String(words.fact[name] ?? ''))),
];

describe.each(shippedLanguages)('%s', (language) => {
  it('has words for everything that can be written', async () => {
    const { audit } = (await wholeCatalogue(language)) as unknown as { audit: AuditWords };
    expect(ids.length).toBeGreaterThan(40);
    expect(silent(audit as unknown as AuditWords)).toEqual([]);
  });
});

it('the check finds an event and a fact without words', async () => {
  const { audit } = (await wholeCatalogue('en')) as unknown as { audit: AuditWords };
  const { role: _role, ...fact } = audit.fact;
  const event = { ...audit.event, visit: { started: 'A visit began.' } };
  expect(silent({ event, fact })).toEqual([
    'visit.consented',
    'visit.confirmed',
    'visit.ended',
    'visit.reopened',
    'role',
  ]);
});

it('every event is in a group, and what no version knows is the terminal’s security', () => {
  const found = new Set(ids.map(groupOfEvent));
  expect([...found].toSorted()).toEqual([...AuditGroup.options].toSorted());
  for (const id of ['', 'bridge.refused', 'constructor.x', '__proto__.x', 'later.thing'])
    expect(groupOfEvent(id)).toBe('security');
});

/** What a field may hold, where that is a list of words. */
function optionsOf(field: unknown): readonly string[] {
  if (field instanceof z.ZodOptional) return optionsOf(field.unwrap());
  if (field instanceof z.ZodArray) return optionsOf(field.element);
  return field instanceof z.ZodEnum ? field.options.map(String) : [];
}

const folder = join(import.meta.dirname, '../../../../electron/providers');
/** What the adapters call their operations. */
const operations = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts'))
  .flatMap((name) => [...readFileSync(join(folder, name), 'utf8').matchAll(/operation: '([a-z-]+)'/g)])
  .map(([, operation = '']) => operation);

/** Every value that is a word of ours, by the fact that holds it. */
const values: readonly (readonly [fact: string, value: string])[] = [
  ...Object.values(auditEvents)
    .flatMap(({ fields }) => Object.entries(fields.shape as Record<string, unknown>))
    .flatMap(([fact, field]) => optionsOf(field).map((value) => [fact, value] as const)),
  ...operations.map((operation) => ['operation', operation] as const),
  ...shippedJourneys.map(({ journey }) => ['journeyId', journey.journeyId] as const),
  ...shippedJourneys.map(({ journey }) => ['noticeId', journey.consentNoticeId] as const),
  ...SettingName.options.map((name) => ['name', name] as const),
  ...['apiKey', 'signingKey', 'appSecret'].map((name) => ['names', name] as const),
];

async function speak(language: (typeof shippedLanguages)[number]) {
  const i18n = createI18n();
  i18n.addResourceBundle(language, 'words', await wholeCatalogue(language), true, true);
  const t = i18n.getFixedT(language) as unknown as Translate;
  const words: Words = { language, direction: 'ltr', t, format: createFormat(language) };
  const list = ['fields', 'names', 'problems'];
  return (fact: string, value: string | number) => {
    const facts = { [fact]: list.includes(fact) ? [String(value)] : value };
    return sayFacts({ at: 0, event: 'app.stopped', facts }, new Map(), words)[0]?.[1] ?? '';
  };
}

describe.each(shippedLanguages)('the values of facts in %s', (language) => {
  it('are said in its words wherever they are words of ours', async () => {
    expect(new Set(values.map(([fact]) => fact)).size).toBeGreaterThan(20);
    expect(operations).toContain('put-customer');
    const say = await speak(language);
    const english = await speak('en');
    // Names, and codes of support, are the same in every language.
    const isName = /^(provider|failure|host|names)$|^P-\d+$/;
    for (const [fact, value] of values) {
      const said = say(fact, value);
      expect([fact, said]).not.toEqual([fact, value]);
      expect(said).not.toMatch(/\.(value|state|operations|reasons?|kind|name)\.|instead of/);
      if (language === 'en' || isName.test(fact) || isName.test(said)) continue;
      // Malay and Spanish share some words with English; Chinese and Arabic share no letter.
      if (language === 'zh' || language === 'ar') expect(said).not.toMatch(/[a-z]{3}/);
      else if (english(fact, value).length > 12) expect(said).not.toBe(english(fact, value));
    }
  });

  it('stay as they are where they are codes, ids, names of terminals or what nobody knows', async () => {
    const say = await speak(language);
    expect(say('providerCode', '803')).toBe('803');
    expect(say('method', 'outbox.list')).toBe('outbox.list');
    expect(say('toTerminal', 'Counter-3')).toBe('Counter-3');
    expect(say('submissionId', '1b9d6bcd-bbfd-4b2d-9b5d-ab8dfbbd4bed')).toBe('1b9d6bcd');
    for (const unknown of ['constructor', 'role', 'other.kind', '__proto__', ''])
      expect(say('role', unknown)).toBe(unknown);
    // In a list each keeps its own direction.
    expect(say('names', 'later-field')).toBe('\u2068later-field\u2069');
  });
});

it('how long something took is said with its unit', async () => {
  expect((await speak('en'))('durationMs', 15_020)).toBe('15,020 ms');
  expect((await speak('zh'))('durationMs', 15_020)).toBe('15,020毫秒');
});
