import { z } from 'zod';
import { budgetFor } from '../documents/picture-budget.ts';
import { LoginMethod } from '../domain/applicant.ts';
import { CountryCode } from '../domain/country-code.ts';
import { Language } from '../domain/language.ts';
import { Mode, ProviderId } from '../domain/provider.ts';
import { AgeRecipient } from './age-keys.ts';
import { CustomerScreenPolicy } from './customer-screen-policy.ts';
import { InputPolicy } from './input-policy.ts';
import { KioskPolicy } from './kiosk-policy.ts';
import { PolicyBundleAnchor } from './policy-bundle-policy.ts';
import { ReceiptsPolicy } from './receipts-policy.ts';
import { RecoveryPolicy } from './recovery-policy.ts';
import { TelemetryPolicy } from './telemetry-policy.ts';
import { UpdatesPolicy } from './updates-policy.ts';

/** https anywhere; plain http only to this machine. Whether loopback is allowed at all is decided where a call is made. */
export const ProviderBaseUrl = z.union([
  z.url({ protocol: /^https$/ }).regex(/^[^@]*$/),
  z.url({ protocol: /^http$/, hostname: /^(127\.0\.0\.1|localhost|\[::1\])$/ }).regex(/^[^@]*$/),
]);

/** Codes that Quantum Metal does not publish, mapped by the organisation once known. Empty by default. */
export const QuantumMetalCodeOutcomes = z
  .strictObject({
    /** Not the code that was sent. */
    wrong: z.array(z.number().int().positive()).default([]),
    /** The code ran out. */
    expired: z.array(z.number().int().positive()).default([]),
    /** The code counts no longer: it was tried too often. */
    tooManyTries: z.array(z.number().int().positive()).default([]),
    /** The customer was confirmed before; that counts. */
    alreadyVerified: z.array(z.number().int().positive()).default([]),
    /** The request's signature was not accepted: a matter of credentials, not of the customer. */
    badSignature: z.array(z.number().int().positive()).default([]),
  })
  .prefault({});
export type QuantumMetalCodeOutcomes = z.infer<typeof QuantumMetalCodeOutcomes>;

export const QuantumMetalPolicy = z.strictObject({
  /** `https://host`; the adapter adds `/v1/...`. Quantum Metal publishes no host: it is configuration. */
  baseUrl: ProviderBaseUrl,
  /** Quantum Metal may limit the method per merchant. */
  allowedLoginMethods: z.array(LoginMethod).min(1).default(['phoneNumber', 'email']),
  codeOutcomes: QuantumMetalCodeOutcomes,
});
export type QuantumMetalPolicy = z.infer<typeof QuantumMetalPolicy>;

export const NoahPolicy = z.strictObject({
  /** `https://api.noah.com/v1`; the `/v1` may be left out. */
  baseUrl: ProviderBaseUrl,
  /** How requests are signed. `off` is for a sandbox key without a registered public key: Noah refuses a signature there. */
  signing: z.enum(['ES384', 'ES256', 'off']).default('ES384'),
  /** Sends `Type: Individual`, which a newer page asks for and the one this was written from doesn't know. */
  sendType: z.boolean().default(false),
  /** How street and house number become Noah's one `Street`. */
  streetOrder: z.enum(['street-number', 'number-street']).default('street-number'),
  /** A 401 whose `Date` is further from the terminal's clock than this is the clock's fault. */
  clockToleranceSeconds: z.number().int().min(60).max(900).default(60),
});
export type NoahPolicy = z.infer<typeof NoahPolicy>;

export const KybioPolicy = z.strictObject({
  /** What stands before `/openapi/v1/`: a host, and on some accounts a prefix such as `/pospal-api2`. */
  baseUrl: ProviderBaseUrl,
  /** Such as `+65`: taken off a phone number, since members' numbers are stored as national digits. */
  phoneCountryCode: z
    .string()
    .regex(/^\+[1-9]\d{0,3}$/)
    .optional(),
  /** What a new member pays, in percent. Sent always: the provider's own default is 0. */
  discountPercent: z.number().min(0).max(100).default(100),
  /** Calls a day that this terminal may make; the account's quota is shared by all of them. */
  dailyCalls: z.number().int().min(1).max(1_000_000).default(3000),
  /** Begins every member number that this terminal mints, and no other terminal's. */
  memberNumberPrefix: z
    .string()
    .regex(/^[A-Za-z0-9]{1,12}$/)
    .optional(),
  /** The provider's dates have no zone: theirs, in minutes east of UTC. China and Singapore: 480. */
  utcOffsetMinutes: z.number().int().min(-720).max(840).default(480),
});
export type KybioPolicy = z.infer<typeof KybioPolicy>;

/** `04/29`: month and two digits of the year. */
const monthAndYear = z.string().regex(/^(0[1-9]|1[0-2])\/\d{2}$/);
const yativoPictures = budgetFor(['yativo']);
const idTypeWord = (word: string) => z.string().min(1).max(60).default(word);

export const YativoPolicy = z.strictObject({
  /** `https://api.yativo.com/api/v1`; the `/api/v1` may be left out. */
  baseUrl: ProviderBaseUrl,
  /** The page's whole body, or the five fields of a newer page, without address, document and pictures. */
  body: z.enum(['full', 'five-fields']).default('full'),
  /** A field of the newer page. */
  customerType: z.enum(['omit', 'individual', 'business']).default('omit'),
  /** A passport's data page is its front; what is on the page before it is of no use to anybody. */
  passportBack: z.enum(['omit', 'send']).default('omit'),
  /** The page has one word, `PASSPORT`; the others are its manner continued. */
  idTypes: z
    .strictObject({
      /** What is sent for a passport. */
      passport: idTypeWord('PASSPORT'),
      /** What is sent for an identity card. */
      'national-id-card': idTypeWord('NATIONAL_ID'),
      /** What is sent for a driving licence. */
      'driving-licence': idTypeWord('DRIVERS_LICENSE'),
      /** What is sent for a residence permit. */
      'residence-permit': idTypeWord('RESIDENCE_PERMIT'),
    })
    .prefault({}),
  /** What is sent for a document that never expires: nothing, or this month. */
  withoutExpiry: z.union([z.literal('omit'), monthAndYear]).default('omit'),
  /** Names for the document's country that Yativo wants otherwise, by ISO 3166-1 alpha-2. */
  countryNames: z.record(z.string().regex(/^[A-Z]{2}$/), z.string().min(1).max(100)).default({}),
  /** How large a picture of a document may be when it is sent. */
  pictures: z
    .strictObject({
      /** Of one picture. */
      maxBytes: z.number().int().min(10_000).max(10_000_000).default(yativoPictures.maxBytes),
      /** Of the longer side, in pixels. */
      maxSide: z.number().int().min(600).max(10_000).default(yativoPictures.maxSide),
    })
    .prefault({}),
  /** A look-up reads the whole list, or asks with an undocumented filter that puts the e-mail address into the URL. */
  lookup: z.enum(['all-pages', 'filter-by-email']).default('all-pages'),
});
export type YativoPolicy = z.infer<typeof YativoPolicy>;

/** A path with both its slashes, as Democrance has them. */
const slashedPath = z.string().regex(/^\/([\w.~-]+\/)+$/);
const wireName = z.string().regex(/^[A-Za-z_][\w-]{0,60}$/);

export const DemocrancePolicy = z.strictObject({
  /** `https://host`: Democrance publishes none. The adapter adds `/api/v3/...`. */
  baseUrl: ProviderBaseUrl,
  /**
   * The sign-in with a one-time code. Its page is not public: that there is one, by phone number, is; paths and names are
   * assumed until Democrance tells the organisation.
   */
  signIn: z
    .strictObject({
      /** Asks for a code. */
      requestCodePath: slashedPath.default('/api/v3/customer/login/'),
      /** Signs in with the code. */
      signInPath: slashedPath.default('/api/v3/customer/login/verify/'),
      /** The field of the body that the phone number goes into. */
      phoneField: wireName.default('mobile'),
      /** The field of the body that the code goes into. */
      codeField: wireName.default('otp'),
      /** HTTP statuses that mean "not this number" and "not this code", rather than a fault. */
      notAccepted: z.array(z.number().int().min(400).max(499)).default([400, 401, 422]),
    })
    .prefault({}),
  /** The row with this address is missing on the page; setting has it. */
  languagePath: slashedPath.default('/api/v3/customer/language/'),
  /** An update sends the form as it was served with the values in it, or the typed values alone. */
  updateBody: z.enum(['form', 'values']).default('form'),
  /** Django's names. Without such a cookie nothing is added. */
  csrfCookie: wireName.default('csrftoken'),
  /** The header in which the cookie's value is sent back. */
  csrfHeader: wireName.default('x-csrftoken'),
});
export type DemocrancePolicy = z.infer<typeof DemocrancePolicy>;

/** Limits of the one-time code that the kiosk keeps by itself, whatever the provider says. */
export const CodePolicy = z
  .strictObject({
    /** Wrong codes after which the kiosk takes no more for this one. */
    triesPerCode: z.number().int().min(1).max(10).default(4),
    /** Before a new code can be asked for. */
    resendCooldownSeconds: z.number().int().min(10).max(600).default(60),
    /** New codes after the first one. */
    resendsPerVisit: z.number().int().min(0).max(10).default(5),
  })
  .prefault({});
export type CodePolicy = z.infer<typeof CodePolicy>;

/** How unsent items go to another terminal of the organisation. */
export const TransferPolicy = z.strictObject({
  /** Whose identity opens the bundles that this terminal writes. */
  recipient: AgeRecipient,
  /** Where bundles are written and looked for: a folder of a stick or a share, absolute. It is never made by this program. */
  folder: z
    .string()
    .max(500)
    .regex(/^(\/|[A-Za-z]:[\\/]|\\\\)/)
    .optional(),
});
export type TransferPolicy = z.infer<typeof TransferPolicy>;

/** How much may wait on this terminal, and for how long what is done stays. */
export const OutboxPolicy = z
  .strictObject({
    /** So many may wait; at the limit no new visit begins. */
    submissions: z.number().int().min(1).max(5000).default(500),
    /** What waits may take so much room, pictures included; at the limit no new visit begins. */
    sizeBytes: z.number().int().min(10_000_000).max(50_000_000_000).default(2_000_000_000),
    /** The oldest may wait so long; past it no new visit begins. */
    ageDays: z.number().int().min(1).max(60).default(7),
    /** How long pictures and details stay after the provider has the customer. */
    keepAcceptedHours: z.number().int().min(0).max(720).default(24),
    /** Without it, nothing is exported from here. */
    transfer: TransferPolicy.optional(),
  })
  .prefault({});
export type OutboxPolicy = z.infer<typeof OutboxPolicy>;

/** A page that shows whether there is a line at all, as the checks of operating systems use. Nothing is sent to it. */
export const ConnectivityPolicy = z
  .strictObject({
    /** The organisation's own is best: it is asked every few seconds. Absent: the providers' addresses have to do. */
    probeUrl: ProviderBaseUrl.optional(),
    /** Its status. 204 is one that no sign-in page has. */
    expectStatus: z.number().int().min(200).max(299).default(204),
  })
  .prefault({});
export type ConnectivityPolicy = z.infer<typeof ConnectivityPolicy>;

/** A limit on calls that all terminals share, less what visits at the counters need of it. */
const FleetLimit = z.strictObject({
  /** So many calls, of all terminals together… */
  calls: z.number().int().min(1).max(1_000_000),
  /** …in so many seconds. */
  perSeconds: z
    .number()
    .int()
    .min(1)
    .max(24 * 60 * 60),
});

/**
 * Terminals that may all come back in the same second, and share a provider's limit. Stated, each of them waits for its
 * turn after an outage, so that hardly any call is turned away; absent, it sends at once.
 */
export const FleetPolicy = z
  .strictObject({
    /** How many terminals there are. */
    terminals: z.number().int().min(2).max(1_000_000),
    /** Which of them this one is, from 1; no two the same. Absent: turns are drawn by lot. */
    number: z.number().int().min(1).optional(),
    /** Of the providers that have one. */
    limits: z.strictObject({
      noah: FleetLimit.optional(),
      kybio: FleetLimit.optional(),
      yativo: FleetLimit.optional(),
    }),
  })
  .refine(({ terminals, number }) => number === undefined || number <= terminals, { path: ['number'] });
export type FleetPolicy = z.infer<typeof FleetPolicy>;

/** When a terminal that nobody touches hides the work. */
export const IdlePolicy = z
  .strictObject({
    /** A warning comes thirty seconds before. */
    lockAfterSeconds: z.number().int().min(60).max(900).default(120),
  })
  .prefault({});
export type IdlePolicy = z.infer<typeof IdlePolicy>;

/** `policy.json`: owned by the organisation's IT, read at start. What it fixes, staff can't change. */
export const Policy = z.strictObject({
  /** What the branch is called: on the screen, on tickets, and in the audit log's export. */
  branch: z.string().min(1).max(60).default('Practice branch'),
  /** What this terminal is called; no two of a branch the same. */
  terminal: z.string().min(1).max(40).default('Counter 1'),
  mode: Mode.default('training'),
  /** Where the branch is (ISO 3166-1 alpha-2): the country that a phone field starts with. */
  country: CountryCode.default('MY'),
  /** Languages offered; the ones not shipped yet are left out. */
  languages: z.array(Language).min(1).default(['en']),
  /** Fixes the staff's language; absent, staff choose. */
  staffLanguage: Language.optional(),
  /** The journeys that are offered. Absent: all whose providers are configured. */
  journeys: z.array(z.string()).optional(),
  /** The providers that this terminal may call. */
  providers: z
    .strictObject({
      'quantum-metal': QuantumMetalPolicy.optional(),
      noah: NoahPolicy.optional(),
      kybio: KybioPolicy.optional(),
      yativo: YativoPolicy.optional(),
      democrance: DemocrancePolicy.optional(),
    })
    .prefault({}),
  code: CodePolicy,
  idle: IdlePolicy,
  kiosk: KioskPolicy,
  input: InputPolicy,
  customerScreen: CustomerScreenPolicy,
  receipts: ReceiptsPolicy,
  fleet: FleetPolicy.optional(),
  connectivity: ConnectivityPolicy,
  outbox: OutboxPolicy,
  updates: UpdatesPolicy,
  /** Absent: nothing is told to anybody. */
  telemetry: TelemetryPolicy.optional(),
  /** Absent: this file alone is the policy. */
  policyBundle: PolicyBundleAnchor.optional(),
  /** Absent: there is no copy of the vault's key. */
  recovery: RecoveryPolicy.optional(),
  /** How long a call to a provider may take. */
  timeouts: z
    .strictObject({
      /** Until the connection stands. */
      connectSeconds: z.number().int().min(1).max(60).default(5),
      /** Until the whole answer is there; grows with the size of what is sent. */
      answerSeconds: z.number().int().min(2).max(120).default(15),
    })
    .prefault({}),
});
export type Policy = z.infer<typeof Policy>;

/** Providers that a terminal of this policy may call. */
export function configuredProviders(providers: Policy['providers']): readonly ProviderId[] {
  return ProviderId.options.filter((id) => providers[id] !== undefined);
}
