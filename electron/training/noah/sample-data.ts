/**
 * Invented customers and credentials of the Noah twin. None of it is Noah's. Keys are made anew in every run, so nothing
 * that works can be copied from the source.
 */
import { generateKeyPairSync } from 'node:crypto';
import type { NoahPolicy } from '../../../shared/settings/policy.ts';
import type { Random } from '../../random.ts';
import type { PutBody } from './expected-request.ts';

/** What the kiosk needs to reach the twin, and what the twin needs to check it. */
export interface NoahPracticeCredentials {
  readonly apiKey: string;
  /** PEM, PKCS#8. For the kiosk's keychain; the twin never looks at it. */
  readonly signingKey: string;
  /** PEM. Absent: a key without a registered public key, to which a signature is an error, as in Noah's sandbox. */
  readonly publicKey?: string;
}

/** Fresh credentials for one run, on the curve of ES384 unless told otherwise. */
export function mintNoahPracticeCredentials(
  random: Random,
  namedCurve: 'P-384' | 'P-256' = 'P-384',
): Required<NoahPracticeCredentials> {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve });
  return {
    apiKey: `practice_sandbox_${random.bytes(16).toString('hex')}`,
    signingKey: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    publicKey: publicKey.export({ type: 'spki', format: 'pem' }).toString(),
  };
}

/** The provider's part of the policy in training mode, for a twin at this origin. */
export function trainingNoahPolicy(origin: string): NoahPolicy {
  return {
    baseUrl: `${origin}/v1`,
    signing: 'ES384',
    sendType: false,
    streetOrder: 'street-number',
    clockToleranceSeconds: 60,
  };
}

/** Customers that are there from the start, by their ids. */
export const knownCustomers: Readonly<Record<string, PutBody>> = {
  '0b9f5c1e-52d4-4a0e-9a57-3f6f0c1d2e01': {
    FullName: { FirstName: 'Amara', LastName: 'Okonkwo-Lindqvist', MiddleName: 'Ifeoma' },
    DateOfBirth: '1991-07-23',
    Identities: [
      { IssuingCountry: 'NG', IDNumber: 'SPECIMEN-A001', IDType: 'Passport', ExpiryDate: '2031-01-31' },
    ],
    PrimaryResidence: {
      Street: '14 Specimen Road',
      City: 'Lagos',
      PostCode: '100001',
      State: 'Lagos',
      Country: 'NG',
    },
  },
  '0b9f5c1e-52d4-4a0e-9a57-3f6f0c1d2e02': {
    FullName: { FirstName: 'Teodor', LastName: 'Vasquez' },
    DateOfBirth: '1978-02-28',
    Identities: [
      { IssuingCountry: 'US', IDNumber: 'SPECIMEN-B002', IDType: 'DrivingLicense', IssuedDate: '2021-03-01' },
      { IssuingCountry: 'US', IDNumber: '000-00-0002', IDType: 'TaxID' },
    ],
    PrimaryResidence: {
      Street: '2200 Example Avenue',
      Street2: 'Unit 9',
      City: 'Fresno',
      PostCode: '93650',
      State: 'CA',
      Country: 'US',
    },
  },
};
