import type { DocumentField, ReadField, ReadFields } from './document-read.ts';
import type { ParsedLicence } from './licence/parse-licence.ts';
import { unknownDate } from './zone/document-date.ts';
import type { ParsedZone } from './zone/parse-zone.ts';
import type { ZonePart } from './zone/zone-format.ts';

type Values = Partial<Record<DocumentField, string | undefined>>;

/** Whether a value is part of a name: a zone has one place for them all, and no check digit guards them. */
export const isNamePart = (field: DocumentField) =>
  field === 'familyName' || field === 'givenName' || field === 'middleName';

function asFields(
  values: Values,
  isChecked: (field: DocumentField) => boolean,
  cut: readonly DocumentField[],
): ReadFields {
  const said = Object.entries(values).filter(
    (entry): entry is [DocumentField, string] => !!entry[1] && entry[1] !== unknownDate,
  );
  return Object.fromEntries(
    said.map(([field, value]): [DocumentField, ReadField] => {
      const read = { value, checked: isChecked(field) };
      return [field, cut.includes(field) ? { ...read, mayBeCut: true } : read];
    }),
  );
}

/** The fields of a zone that a check digit covers, its own or the composite. */
function checkedParts({ format, checks }: ParsedZone): ReadonlySet<string> {
  const rules = format.checks.filter((_, index) => checks[index]?.holds);
  const covers = (part: ZonePart): boolean => {
    const place = format.parts[part];
    if (place === undefined) return false;
    return rules.some(({ over }) =>
      over.some((one) => one.line === place.line && one.from <= place.from && one.to >= place.to),
    );
  };
  return new Set((Object.keys(format.parts) as ZonePart[]).filter(covers));
}

/** What a zone says, each value with whether a check digit answers for it. */
export function fieldsOfZone(zone: ParsedZone): ReadFields {
  const checked = checkedParts(zone);
  return asFields(
    {
      documentCode: zone.documentCode.replaceAll('<', ''),
      issuer: zone.issuer.replaceAll('<', ''),
      documentNumber: zone.documentNumber,
      familyName: zone.names.familyName,
      givenName: zone.names.givenName,
      dateOfBirth: zone.dateOfBirth,
      sex: zone.sex,
      nationality: zone.nationality.replaceAll('<', ''),
      expiryDate: zone.expiryDate,
      optionalData: zone.optionalData,
      secondOptionalData: zone.secondOptionalData,
    },
    (field) => checked.has(field),
    zone.names.cutName ? [zone.names.cutName] : [],
  );
}

/** What a licence's barcode says. It has no check digits: its own correction stands for the whole of it, and a person confirms. */
export function fieldsOfLicence(licence: ParsedLicence): ReadFields {
  const { issuer, documentNumber, dateOfBirth, expiryDate, issuedDate, sex } = licence;
  const { familyName, givenName, middleName, street, street2, city, state, postCode } = licence;
  const names = { familyName, givenName, middleName };
  const address = { street, street2, city, state, postCode };
  const dates = { dateOfBirth, expiryDate, issuedDate };
  const documentCode = licence.isIdentityCard ? 'ID' : 'DL';
  const all = { documentCode, issuer: issuer.country, documentNumber, sex, ...names, ...dates, ...address };
  return asFields(all, () => false, licence.cutNames);
}
