/** A name that the barcode has apart. */
export type NameOfLicence = 'familyName' | 'givenName' | 'middleName';

/** The names on a licence. */
export interface LicenceNames {
  readonly familyName: string;
  readonly givenName: string;
  readonly middleName: string;
  /** The names of which the barcode says itself that they were cut to fit. */
  readonly cutNames: readonly NameOfLicence[];
}

/** What the standard prescribes where there is nothing to write. */
const nothing = /^(?:NONE|NFN|NMN|NLN|UNAVL)$/i;

const said = (text: string): string => (nothing.test(text.trim()) ? '' : text.trim().replace(/\s+/g, ' '));

/**
 * The names from a licence's elements. Newer versions have one for each; versions 2 and 3 put all given names into one; the first has a
 * single one, "FAMILY,GIVEN,MIDDLE", which without commas can't be divided. Undefined where there is no name at all.
 */
export function readLicenceNames(value: (element: string) => string): LicenceNames | undefined {
  const whole = value('DAA').split(',').map(said);
  const given = value('DCT')
    .split(/[,\s]+/)
    .filter(Boolean)
    .map(said);
  const names = {
    familyName: said(value('DCS')) || said(value('DAB')) || (whole.length > 1 ? (whole[0] ?? '') : ''),
    givenName: said(value('DAC')) || (given[0] ?? '') || (whole[1] ?? ''),
    middleName: said(value('DAD')) || given.slice(1).join(' ') || whole.slice(2).filter(Boolean).join(' '),
  };
  if (names.familyName === '' && names.givenName === '') return undefined;
  const isCut = (element: string) => value(element) === 'T';
  // Where all given names stand in one element, its end is what was cut.
  const last: NameOfLicence = names.middleName === '' ? 'givenName' : 'middleName';
  const isInOne = said(value('DAC')) === '';
  const first = isInOne ? last : 'givenName';
  const middle = isInOne ? last : 'middleName';
  const cut: readonly NameOfLicence[] = [
    ...(isCut('DDE') ? (['familyName'] as const) : []),
    ...(isCut('DDF') ? [first] : []),
    ...(isCut('DDG') ? [middle] : []),
  ];
  return { ...names, cutNames: [...new Set(cut)] };
}
