/**
 * Invented policy holders of the Democrance twin, and the parts that its page leaves open: the sign-in, and what a form
 * looks like. None of it is Democrance's.
 */
import type { DemocrancePolicy } from '../../../shared/settings/policy.ts';
import type { Random } from '../../random.ts';

/** What the twin signs its session cookies with. The kiosk has no use for it: there are no credentials. */
export interface DemocrancePracticeKey {
  readonly sessionKey: string;
}

/** A fresh key for one run. */
export function mintDemocrancePracticeKey(random: Random): DemocrancePracticeKey {
  return { sessionKey: random.bytes(32).toString('hex') };
}

/** The provider's part of the policy in training mode, for a twin at this origin. */
export function trainingDemocrancePolicy(origin: string): DemocrancePolicy {
  return {
    baseUrl: origin,
    signIn: {
      requestCodePath: '/api/v3/customer/login/',
      signInPath: '/api/v3/customer/login/verify/',
      phoneField: 'mobile',
      codeField: 'otp',
      notAccepted: [400, 401, 422],
    },
    languagePath: '/api/v3/customer/language/',
    updateBody: 'form',
    csrfCookie: 'csrftoken',
    csrfHeader: 'x-csrftoken',
  };
}

/** A customer as the page shows them; empty is "". */
export interface SamplePolicyHolder {
  readonly customer_id: string;
  readonly first_name: string;
  readonly last_name: string;
  readonly mobile: string;
  readonly email: string;
  readonly nationality: string;
  readonly dob: string;
  readonly gender: string | null;
  readonly passport_number: string;
  readonly nation_id_number: string;
  readonly language: string;
  readonly address: string;
}

/** What the page doesn't show and the form asks all the same. */
export interface SampleExtras {
  readonly occupation: number | null;
  readonly annual_income: number | string | null;
  readonly marketing_consent: boolean;
}

/** Nobody gets a code here. */
export const unknownPhone = '+60100000000';

/** Whoever takes this family name is told that all is well, and nothing is stored: as when a proxy loses a body. */
export const neverStoredName = 'Neverstored';

/** Policy holders that are there from the start, by phone number. Everybody else who signs in is new, and empty. */
export const knownPolicyHolders: Readonly<Record<string, SamplePolicyHolder>> = {
  '+60120000001': {
    customer_id: 'practice-7001',
    first_name: 'Farah',
    last_name: 'Specimen',
    mobile: '+60120000001',
    email: 'farah.specimen@customer.example',
    nationality: 'MY',
    dob: '1990-07-14',
    gender: 'female',
    passport_number: '',
    nation_id_number: '900714-00-0001',
    language: 'en',
    address: '',
  },
  '+971500000002': {
    customer_id: 'practice-7002',
    first_name: 'Omar',
    last_name: 'Al-Namūdhajī',
    mobile: '+971500000002',
    email: '',
    nationality: 'AE',
    dob: '',
    gender: null,
    passport_number: 'SPECIMEN02',
    nation_id_number: '',
    language: 'ar',
    address: '12 Example Street, Dubai',
  },
};

/** Somebody who was not there before. */
export function newPolicyHolder(customerId: string, mobile: string): SamplePolicyHolder {
  const empty = { first_name: '', last_name: '', email: '', nationality: '', dob: '', passport_number: '' };
  return {
    customer_id: customerId,
    ...empty,
    mobile,
    gender: null,
    nation_id_number: '',
    language: 'en',
    address: '',
  };
}
