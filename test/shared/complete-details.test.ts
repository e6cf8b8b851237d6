import { describe, expect, it } from 'vitest';
import { checkDetails } from '../../shared/journeys/complete-details.ts';
import { goldRequirements } from '../support/visit.ts';

const both = ['phoneNumber', 'email'] as const;
const check = (
  draft: Parameters<typeof checkDetails>[0],
  allowed: readonly ('phoneNumber' | 'email')[] = both,
) => checkDetails(draft, goldRequirements, allowed);
const mei = { legalFullName: 'Tan Mei Ling 陈美玲', identityNumber: '900101-14-5678' };

describe('the details of a gold account', () => {
  it('are complete with a name, a number and one contact, which is then where the code goes', () => {
    const { complete, applicant } = check({ ...mei, phoneNumber: '+60123456789' });
    expect(complete).toBe(true);
    expect(applicant.primaryLoginMethod).toBe('phoneNumber');
  });

  it('name what is missing', () => {
    expect(check({}).problems).toEqual({
      legalFullName: 'missing',
      identityNumber: 'missing',
      phoneNumber: 'one-of',
    });
  });

  it('ask the customer to choose where both contacts are given', () => {
    const contacts = { ...mei, phoneNumber: '+60123456789', email: 'mei@example.com' };
    expect(check(contacts).problems).toEqual({ primaryLoginMethod: 'choose' });
    expect(check({ ...contacts, primaryLoginMethod: 'email' }).applicant.primaryLoginMethod).toBe('email');
  });

  it('choose by themselves where policy allows only one method', () => {
    const contacts = { ...mei, phoneNumber: '+60123456789', email: 'mei@example.com' };
    expect(check(contacts, ['email']).applicant.primaryLoginMethod).toBe('email');
    expect(check({ ...mei, email: 'mei@example.com' }, ['phoneNumber']).problems).toEqual({
      phoneNumber: 'missing',
    });
  });

  it('do not count a chosen method whose contact is not there', () => {
    const { applicant } = check({ ...mei, phoneNumber: '+60123456789', primaryLoginMethod: 'email' });
    expect(applicant.primaryLoginMethod).toBe('phoneNumber');
  });

  it.each(['Émile', 'محمد', '李小龍', "O'Brien", 'Ng'])('take the name %s', (legalFullName) => {
    expect(check({ ...mei, legalFullName, phoneNumber: '+60123456789' }).complete).toBe(true);
  });

  it('count names in code points, not in UTF-16 units', () => {
    const name = (length: number) => '𠮷'.repeat(length);
    expect(check({ ...mei, legalFullName: name(200), email: 'a@example.com' }).complete).toBe(true);
    expect(check({ ...mei, legalFullName: name(201), email: 'a@example.com' }).problems).toEqual({
      legalFullName: 'invalid',
    });
  });

  it('keep the limits of those who are sent them, in code points', () => {
    const [legalFullName] = goldRequirements.fields;
    if (!legalFullName) throw new Error('no field');
    const strict = { fields: [{ ...legalFullName, minCodePoints: 2, maxCodePoints: 3 }], oneOf: [] };
    const problemOf = (name: string) => checkDetails({ legalFullName: name }, strict, both).problems;
    expect(problemOf('𠮷𠮷𠮷')).toEqual({});
    expect(problemOf('𠮷𠮷𠮷𠮷')).toEqual({ legalFullName: 'too-long' });
    expect(problemOf('𠮷')).toEqual({ legalFullName: 'too-short' });
  });

  it('ask a field only while the one that it hangs on is given, or is not', () => {
    const ask = (onlyWhen: { field: 'hasOneName'; given: boolean }) => ({
      fields: [
        { field: 'familyName', need: 'required', place: 'main', onlyWhen, providers: ['noah'] } as const,
      ].map((requirement) => ({ ...requirement, providers: [...requirement.providers] })),
      oneOf: [],
    });
    const unless = ask({ field: 'hasOneName', given: false });
    expect(checkDetails({}, unless, both).problems).toEqual({ familyName: 'missing' });
    const oneName = checkDetails({ hasOneName: 'yes', familyName: 'left over' }, unless, both);
    expect(oneName).toEqual({ applicant: {}, problems: {}, complete: true });
    expect(checkDetails({}, ask({ field: 'hasOneName', given: true }), both).complete).toBe(true);
  });

  it('take only a choice that everybody takes', () => {
    const requirement = {
      field: 'documentKind',
      need: 'required',
      place: 'main',
      choices: ['passport'],
      providers: ['noah'],
    } as const;
    const asked = {
      fields: [{ ...requirement, choices: ['passport'], providers: ['noah' as const] }],
      oneOf: [],
    };
    expect(checkDetails({ documentKind: 'passport' }, asked, both).complete).toBe(true);
    expect(checkDetails({ documentKind: 'tax-id' }, asked, both).problems).toEqual({
      documentKind: 'invalid',
    });
  });

  it.each([
    ['phoneNumber', '0123456789'],
    ['phoneNumber', '+60-12'],
    ['email', 'mei@'],
    ['identityNumber', '<script>'],
    ['legalFullName', 'Mei\u0007Ling'],
  ] as const)('refuse the %s %j', (field, text) => {
    expect(check({ ...mei, [field]: text }).problems[field]).toBe('invalid');
  });
});
