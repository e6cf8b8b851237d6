/** Which fields a visit asks is said by main alone: the window holds no list of its own, neither by journey nor by provider. */
import { describe, expect, it } from 'vitest';
import { findFieldLists } from './checks/field-lists.ts';
import { readSources } from './source/source-file.ts';

const count = (text: string) => findFieldLists([{ path: 'renderer/areas/a.ts', text }]).length;

it('holds in the whole window, but for its words', () => {
  const sources = readSources(['renderer']).filter(({ path }) => !path.startsWith('renderer/i18n/'));
  expect(sources.length).toBeGreaterThan(50);
  expect(findFieldLists(sources)).toEqual([]);
});

describe('refuses', () => {
  it.each([
    "const order = ['legalFullName', 'identityNumber', 'email'];",
    "const ltr = new Set(['identityNumber', 'phoneNumber', 'email']);",
    'const asks = { legalFullName: true, identityNumber: true, email: false };',
    "const asks = { 'gold-account': ['legalFullName'] };",
    "const asks = { noah: { need: 'street' } };",
    'const asks = { yativo: { documentKind: 1 } };',
  ])('%s', (text) => {
    expect(count(text)).toBe(1);
  });
});

describe('allows', () => {
  it.each([
    "const contacts = ['phoneNumber', 'email'];",
    "const words = { street: 'fields.missing.street', city: 'fields.missing.city', email: 'fields.hint.email' };",
    "const names = { 'gold-account': 'journey.name.gold-account' };",
    "const isPerson = field === 'legalFullName' || field === 'givenName' || field === 'familyName';",
  ])('%s', (text) => {
    expect(count(text)).toBe(0);
  });
});
