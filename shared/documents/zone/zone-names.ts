import { filler } from './check-digit.ts';

/**
 * A holder's names as the zone writes them: capitals without marks, in the issuer's own transliteration (Müller may be MUELLER or
 * MULLER). They are kept as read. How somebody is really called stands on the face of the document, and a person types it.
 */
export interface ZoneNames {
  readonly familyName: string;
  /** First and middle names; a zone doesn't tell them apart. Empty for people with one name. */
  readonly givenName: string;
  /** The name that fills the field to its last place, so that something of it may have been left out. */
  readonly cutName: 'familyName' | 'givenName' | undefined;
}

const asWords = (text: string): string => text.split(filler).filter(Boolean).join(' ');

/** Splits the name field at its first double filler. */
export function readZoneNames(field: string): ZoneNames {
  const divided = field.indexOf(`${filler}${filler}`);
  const family = divided < 0 ? field : field.slice(0, divided);
  const given = divided < 0 ? '' : field.slice(divided);
  const names = { familyName: asWords(family), givenName: asWords(given) };
  const last = names.givenName === '' ? 'familyName' : 'givenName';
  return { ...names, cutName: field.endsWith(filler) ? undefined : last };
}
