/** Invented customers and credentials of the Yativo twin. None of it is Yativo's; no address can receive mail. */
import type { YativoPolicy } from '../../../shared/settings/policy.ts';
import type { Random } from '../../random.ts';

/** What the kiosk signs in with, as the twin hands it out. */
export interface YativoPracticeCredentials {
  readonly accountId: string;
  readonly appSecret: string;
}

/** Fresh credentials for one run: nothing that works can be copied from the source. */
export function mintYativoPracticeCredentials(random: Random): YativoPracticeCredentials {
  return {
    // Base64 of an e-mail address, as the real ones are.
    accountId: Buffer.from(`practice-${random.bytes(4).toString('hex')}@branch.example`).toString('base64'),
    appSecret: random.bytes(24).toString('base64url'),
  };
}

/** The provider's part of the policy in training mode, for a twin at this origin. */
export function trainingYativoPolicy(origin: string): YativoPolicy {
  return {
    baseUrl: `${origin}/api/v1`,
    body: 'full',
    customerType: 'omit',
    passportBack: 'omit',
    idTypes: {
      passport: 'PASSPORT',
      'national-id-card': 'NATIONAL_ID',
      'driving-licence': 'DRIVERS_LICENSE',
      'residence-permit': 'RESIDENCE_PERMIT',
    },
    withoutExpiry: 'omit',
    countryNames: {},
    pictures: { maxBytes: 1_500_000, maxSide: 2000 },
    lookup: 'all-pages',
  };
}

/** A customer as the twin keeps and lists them: nothing of the document, which can't be read back. */
export interface SampleCustomer {
  readonly customer_id: string;
  readonly customer_name: string;
  readonly customer_email: string;
  readonly customer_phone: string;
  readonly customer_country: string;
}

const givenNames = ['Ana', 'Mariana', 'Luca', 'Ximena', 'Tomás', 'Grace', 'Iker', 'Noor', 'Paulo', 'Wanjiru'];
const familyNames = ['Specimen', 'Muster', 'Fictício', 'Ejemplo', 'Sampleton', 'Modelo', 'Étalon', 'Patrón'];
const countries = ['CHL', 'BRA', 'PER', 'MEX', 'USA', 'COL'];

const idOf = (index: number) => `3f1c0000-0000-4000-8000-${String(index).padStart(12, '0')}`;

/** Customers that are there from the start: enough for several pages, and addresses that contain one another. */
export const knownCustomers: readonly SampleCustomer[] = Array.from({ length: 118 }, (_none, index) => {
  const given = givenNames[index % givenNames.length] ?? '';
  const family = familyNames[Math.floor(index / givenNames.length) % familyNames.length] ?? '';
  const mailbox = `${given}.${family}${index >= 80 ? index : ''}`.toLowerCase().normalize('NFD');
  return {
    customer_id: idOf(index + 1),
    customer_name: `${given} ${family}`,
    customer_email: `${mailbox.replace(/\p{M}/gu, '')}@customer.example`,
    customer_phone: `+1555${String(1_000_000 + index)}`,
    customer_country: countries[index % countries.length] ?? 'CHL',
  };
});
