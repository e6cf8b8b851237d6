import codes from 'i18n-iso-countries/codes.json' with { type: 'json' };
import { describe, expect, it } from 'vitest';
import { meaningOfIssuer } from '../../../shared/documents/zone/country-of-issuer.ts';

describe('an issuer', () => {
  it.each(codes.filter(([two]) => two !== 'XK').map(([two, three]) => [three ?? '', two ?? '']))(
    '%s is %s, as the list of the form has it',
    (three, two) => {
      expect(meaningOfIssuer(three)).toEqual({ country: two });
    },
  );

  it.each([
    ['D<<', 'DE'],
    ['GBD', 'GB'],
    ['GBN', 'GB'],
    ['GBO', 'GB'],
    ['GBP', 'GB'],
    ['GBS', 'GB'],
    ['RKS', 'XK'],
  ])('%s is %s', (code, country) => {
    expect(meaningOfIssuer(code)).toEqual({ country });
    expect(codes.some(([two]) => two === country)).toBe(true);
  });

  it.each(['EUE', 'UNO', 'UNA', 'UNK', 'XXA', 'XXB', 'XXC', 'XXX', 'XOM', 'XPO', 'UTO'])(
    '%s is known and no country',
    (code) => {
      expect(meaningOfIssuer(code)).toBe('no-country');
    },
  );

  it.each(['', '<<<', 'DD<', 'QQQ', 'G8R', 'gbr', 'D<D'])('%j is not in the list', (code) => {
    expect(meaningOfIssuer(code)).toBe('unknown-code');
  });
});
