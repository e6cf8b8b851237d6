/**
 * Who issues driving licences and identity cards with this barcode: the issuer identification numbers that AAMVA gives out, each with
 * its country and, where the form has one, its state or province (ISO 3166-2).
 */
const numbers = `
604426CA-PE 604427AS 604428CA-QC 604429CA-YT 604430MP 604431PR 604432CA-AB 604433CA-NU 604434CA-NT 636000US-VA 636001US-NY
636002US-MA 636003US-MD 636004US-NC 636005US-SC 636006US-CT 636007US-LA 636008US-MT 636009US-NM 636010US-FL 636011US-DE
636012CA-ON 636013CA-NS 636014US-CA 636015US-TX 636016CA-NL 636017CA-NB 636018US-IA 636019GU 636020US-CO 636021US-AR 636022US-KS
636023US-OH 636024US-VT 636025US-PA 636026US-AZ 636027US 636028CA-BC 636029US-OR 636030US-MO 636031US-WI 636032US-MI 636033US-AL
636034US-ND 636035US-IL 636036US-NJ 636037US-IN 636038US-MN 636039US-NH 636040US-UT 636041US-ME 636042US-SD 636043US-DC
636044CA-SK 636045US-WA 636046US-KY 636047US-HI 636048CA-MB 636049US-NV 636050US-ID 636051US-MS 636052US-RI 636053US-TN
636054US-NE 636055US-GA 636056MX-COA 636057MX-HID 636058US-OK 636059US-AK 636060US-WY 636061US-WV 636062VI 990876CA-AB`;

/** Who issued a licence. The territories of the United States have a code of their own in ISO 3166. */
export interface LicenceIssuer {
  readonly country: string;
  readonly state: string | undefined;
  /** How the licence itself names its country, in three letters. */
  readonly writes: 'USA' | 'CAN' | 'MEX';
}

const countryAsWritten = (country: string): LicenceIssuer['writes'] => {
  if (country === 'CA') return 'CAN';
  return country === 'MX' ? 'MEX' : 'USA';
};

const issuers: ReadonlyMap<string, LicenceIssuer> = new Map(
  numbers
    .trim()
    .split(/\s+/)
    .map((entry) => {
      const place = entry.slice(6);
      const country = place.slice(0, 2);
      const state = place.length > 2 ? place : undefined;
      return [entry.slice(0, 6), { country, state, writes: countryAsWritten(country) }];
    }),
);

const states: ReadonlySet<string> = new Set([...issuers.values()].flatMap(({ state }) => state ?? []));

/** Whether a state or province (ISO 3166-2) issues licences, as all of the United States and Canada do. */
export const isLicenceState = (state: string): boolean => states.has(state);

/** The issuer behind a number; undefined for numbers that nobody was given. */
export const licenceIssuerOf = (issuerNumber: string): LicenceIssuer | undefined => issuers.get(issuerNumber);
