import { describe, expect, it } from 'vitest';
import { maskEmail, maskIdentityNumber, maskPhoneNumber } from '../../shared/domain/mask.ts';

describe('masking', () => {
  it('keeps enough of a phone number to recognise it', () => {
    expect(maskPhoneNumber('+60123456789')).toBe('+6012 ··· 6789');
    expect(maskPhoneNumber('+1234567')).toBe('···');
  });

  it('keeps the first letter and the domain of an email address', () => {
    expect(maskEmail('mei.ling@example.com')).toBe('m···@example.com');
  });

  it('keeps the last four characters of an identity number', () => {
    expect(maskIdentityNumber('900101-14-5678')).toBe('··· 5678');
  });
});
