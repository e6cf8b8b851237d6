/** The names on a licence. */
export interface LicenceNames {
  readonly familyName: string;
  readonly givenName: string;
  readonly middleName: string;
  /** The barcode says itself that a name was cut to fit. */
  readonly mayBeCut: boolean;
}

/** What the standard prescribes where there is nothing to write. */
const nothing = /^(?:NONE|NFN|NMN|NLN|UNAVL)$/i;

const said = (text: string): string => (nothing.test(text.trim()) ? '' : text.trim().replace(/\s+/g, ' '));

/**
 * The names from a licence's elements. Newer versions have one for each; versions 2 and 3 put all given names into one; the first has a
 * single one, "FAMILY,GIVEN,MIDDLE", which without commas can't be divided. Undefined where there is no name at all.
 */
export function readLicenceNames(value: (element: string) => string): LicenceNames | undefined {
  const mayBeCut = ['DDE', 'DDF', 'DDG'].some((name) => value(name) === 'T');
  const whole = value('DAA').split(',').map(said);
  const given = value('DCT')
    .split(/[,\s]+/)
    .filter(Boolean)
    .map(said);
  const names = {
    familyName: said(value('DCS')) || said(value('DAB')) || (whole.length > 1 ? (whole[0] ?? '') : ''),
    givenName: said(value('DAC')) || (given[0] ?? '') || (whole[1] ?? ''),
    middleName: said(value('DAD')) || given.slice(1).join(' ') || whole.slice(2).filter(Boolean).join(' '),
    mayBeCut,
  };
  return names.familyName === '' && names.givenName === '' ? undefined : names;
}
