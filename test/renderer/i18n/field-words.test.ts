import { describe, expect, it } from 'vitest';
import { sayProblem } from '../../../renderer/areas/journey/details/field-words.ts';
import { en } from '../../../renderer/i18n/en.ts';
import { createI18n } from '../../../renderer/i18n/i18n.ts';
import type { Translate } from '../../../renderer/i18n/word-keys.ts';
import { ApplicantField, DocumentKind, FieldProblem } from '../../../shared/domain/applicant.ts';
import type { FieldRequirement } from '../../../shared/journeys/requirements.ts';

const t = createI18n(en).getFixedT('en') as unknown as Translate;
const requirement = (field: ApplicantField): FieldRequirement => ({
  field,
  need: 'required',
  place: 'main',
  minCodePoints: 2,
  maxCodePoints: 50,
  providers: ['noah'],
});

describe('the words for fields', () => {
  it.each(ApplicantField.options)('%s has a short name, and a sentence for each problem', (field) => {
    expect(t(`fields.label.${field}`)).toMatch(/^[A-Z].{2,40}$/);
    for (const problem of FieldProblem.options)
      for (const sendsCode of [true, false])
        expect(sayProblem(requirement(field), problem, sendsCode, t)).toMatch(/^[A-Z][^{}]+[.?]$/);
  });

  it('no two fields share a name that could stand on one screen', () => {
    const labels = ApplicantField.options.filter((field) => field !== 'addressLine');
    expect(new Set(labels.map((field) => t(`fields.label.${field}`))).size).toBe(labels.length);
  });

  it('every kind of document has its name', () => {
    for (const kind of DocumentKind.options)
      expect(t(`fields.choice.documentKind.${kind}`)).toMatch(/^[A-Z]/);
  });

  it('say how many characters', () => {
    const say = (problem: FieldProblem) => sayProblem(requirement('givenName'), problem, false, t);
    expect(say('too-long')).toBe('At most 50 characters.');
    expect(say('too-short')).toBe('At least 2 characters.');
    expect(sayProblem({ ...requirement('city'), minCodePoints: 1 }, 'too-short', false, t)).toBe(
      'At least 1 character.',
    );
  });

  it('ask for a contact because of the code only where a code goes to it', () => {
    expect(sayProblem(requirement('email'), 'missing', true, t)).toContain('code');
    expect(sayProblem(requirement('email'), 'missing', false, t)).not.toContain('code');
  });
});
