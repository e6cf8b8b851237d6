import { describe, expect, it } from 'vitest';
import { checkDetails } from '../../shared/journeys/complete-details.ts';
import { goldAccount } from '../../shared/journeys/gold-account.ts';

const both = ['phoneNumber', 'email'] as const;
const check = (
  draft: Parameters<typeof checkDetails>[0],
  allowed: readonly ('phoneNumber' | 'email')[] = both,
) => checkDetails(draft, goldAccount.details, allowed);
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
