/**
 * Applications as the window gets them, for tests of the renderer: one with sensible defaults, and what the providers ask,
 * written by hand from their pages so that no test of a screen depends on main. All people and documents are invented.
 */

import type { ApplicationId, StaffId } from '../../shared/brand.ts';
import type { ApplicantDraft } from '../../shared/domain/applicant.ts';
import type { Application } from '../../shared/domain/application.ts';
import type { ConsentRecord } from '../../shared/domain/consent.ts';
import type { EnrolmentState } from '../../shared/domain/enrolment.ts';
import type { ProviderId } from '../../shared/domain/provider.ts';
import { checkDetails } from '../../shared/journeys/complete-details.ts';
import type { Journey, JourneyOperation } from '../../shared/journeys/journey.ts';
import {
  type FieldRequirement,
  mergeRequirements,
  type Requirements,
} from '../../shared/journeys/requirements.ts';
import { findJourney } from '../../shared/journeys/shipped.ts';
import { noticeVersionOf } from './notice-version.ts';

type Asked = Omit<FieldRequirement, 'providers' | 'place' | 'need'> &
  Partial<Pick<FieldRequirement, 'place'>>;

const asks =
  (provider: ProviderId, need: FieldRequirement['need']) =>
  (...fields: readonly (Asked | Asked['field'])[]): FieldRequirement[] =>
    fields.map((one) => {
      const { field, place = 'main', ...limits } = typeof one === 'string' ? { field: one } : one;
      return { field, need, place, ...limits, providers: [provider] };
    });

const documentKinds = ['passport', 'national-id-card', 'driving-licence', 'residence-permit'];
const noahKinds = [...documentKinds, 'tax-id', 'address-proof'];

function anotherDocument(which: 'second' | 'third'): FieldRequirement[] {
  const asked = { place: 'more', onlyWhen: { field: `${which}DocumentKind`, given: true } } as const;
  return [
    ...asks('noah', 'optional')({ field: `${which}DocumentKind`, place: 'more', choices: noahKinds }),
    ...asks('noah', 'required')(
      { field: `${which}DocumentNumber`, maxCodePoints: 36, ...asked },
      { field: `${which}DocumentCountry`, ...asked },
    ),
    ...asks('noah', 'optional')(
      { field: `${which}DocumentExpiryDate`, ...asked },
      { field: `${which}DocumentIssuedDate`, ...asked },
    ),
  ];
}

/** What each operation asks, as far as the screens can tell. */
const asked: Readonly<Partial<Record<JourneyOperation['operation'], Requirements>>> = {
  register: {
    fields: [
      ...asks('quantum-metal', 'required')('legalFullName', 'identityNumber'),
      ...asks('quantum-metal', 'optional')('phoneNumber', 'email', {
        field: 'primaryLoginMethod',
        choices: ['phoneNumber', 'email'],
      }),
    ],
    oneOf: [['phoneNumber', 'email']],
  },
  'put-customer': {
    fields: [
      ...asks('noah', 'optional')('hasOneName', { field: 'middleName', place: 'more', maxCodePoints: 50 }),
      ...asks('noah', 'required')(
        { field: 'givenName', maxCodePoints: 50 },
        { field: 'familyName', maxCodePoints: 50, onlyWhen: { field: 'hasOneName', given: false } },
        'dateOfBirth',
        { field: 'street', minCodePoints: 2, maxCodePoints: 200 },
        { field: 'city', maxCodePoints: 100 },
        { field: 'postCode', maxCodePoints: 20 },
        'country',
        { field: 'documentKind', choices: noahKinds },
        { field: 'documentNumber', maxCodePoints: 36 },
        'documentCountry',
      ),
      ...asks('noah', 'optional')('houseNumber', { field: 'street2', place: 'more' }, 'state'),
      ...asks('noah', 'optional')('documentExpiryDate', { field: 'documentIssuedDate', place: 'more' }),
      ...anotherDocument('second'),
      ...anotherDocument('third'),
    ],
    oneOf: [],
  },
  'add-customer': {
    fields: [
      ...asks('yativo', 'required')('legalFullName', 'phoneNumber', 'email', 'street', 'city', 'country'),
      ...asks('yativo', 'optional')('houseNumber', 'postCode', 'state'),
      ...asks('yativo', 'required')({ field: 'documentKind', choices: documentKinds }, 'documentNumber'),
      ...asks('yativo', 'required')('documentCountry', 'documentExpiryDate'),
    ],
    oneOf: [],
  },
  'add-member': {
    fields: [
      ...asks('kybio', 'required')('legalFullName'),
      ...asks('kybio', 'optional')('dateOfBirth', 'phoneNumber', 'email'),
      ...asks('kybio', 'optional')(
        { field: 'memberNumber', place: 'more' },
        { field: 'memberCategory', place: 'more' },
        { field: 'qq', place: 'more' },
        { field: 'addressLine', place: 'more' },
        { field: 'remarks', place: 'more' },
      ),
    ],
    oneOf: [],
  },
  'update-base-info': {
    fields: asks('kybio', 'optional')('legalFullName', 'dateOfBirth', 'phoneNumber', 'email', 'addressLine'),
    oneOf: [],
  },
};

/** What a shipped journey asks. */
export function requirementsFor(journeyId: string): Requirements {
  return mergeRequirements(
    journeyNamed(journeyId).operations.flatMap(({ operation }) => asked[operation] ?? []),
  );
}

/** Everything that any journey asks of an invented customer; right for all of them. */
export const fullDraft = {
  legalFullName: 'Siti Noor binti Contoh',
  givenName: 'Siti Noor',
  familyName: 'Contoh',
  dateOfBirth: '1990-01-01',
  identityNumber: '900101-14-5678',
  phoneNumber: '+60123456789',
  email: 'siti.contoh@example.com',
  primaryLoginMethod: 'phoneNumber',
  street: 'Jalan Contoh',
  houseNumber: '12A',
  city: 'Kuala Lumpur',
  postCode: '50000',
  country: 'MY',
  state: 'MY-14',
  documentKind: 'passport',
  documentNumber: 'A00000001',
  documentCountry: 'MY',
  documentExpiryDate: '2031-05-03',
} as const satisfies ApplicantDraft;

/** A recorded agreement to the notice of a journey. */
export function consentTo(journeyId: string, givenAt = Date.UTC(2026, 4, 3, 6, 7)): ConsentRecord {
  return {
    noticeId: journeyNamed(journeyId).consentNoticeId,
    noticeVersion: noticeVersionOf(journeyNamed(journeyId).consentNoticeId),
    noticeHash: 'a'.repeat(64),
    language: 'en',
    givenAt,
    staffId: 'nur-aina' as StaffId,
  };
}

/**
 * An application as main would answer with: a gold account that has just been begun, unless said otherwise. What follows
 * from the rest (requirements, problems, needed pictures, enrolments that nothing was sent of) is worked out, also where
 * the journey is another.
 */
export function anApplication(overrides: Partial<Application> = {}): Application {
  const {
    journeyId = 'gold-account',
    draft = {},
    allowedLoginMethods = ['phoneNumber', 'email'],
  } = overrides;
  const journey = journeyNamed(journeyId);
  const requirements = overrides.requirements ?? requirementsFor(journeyId);
  return {
    applicationId: '7f3c2a10-5b8e-4c1d-9a7f-2e6b4d8c1a05' as ApplicationId,
    journeyId,
    journeyVersion: journey.version,
    customerLanguage: 'en',
    requirements,
    draft,
    problems: checkDetails(draft, requirements, allowedLoginMethods).problems,
    neededPictures: neededPicturesOf(journey, draft),
    pictures: [],
    enrolments: enrolmentsOf(journey),
    registration: { state: 'not-sent' },
    allowedLoginMethods,
    ...overrides,
  };
}

/** The draft of an application as main would answer after saving it: problems and pictures follow. */
export function withDraft(application: Application, draft: ApplicantDraft): Application {
  const { requirements, allowedLoginMethods, journeyId } = application;
  return {
    ...application,
    draft,
    problems: checkDetails(draft, requirements, allowedLoginMethods).problems,
    neededPictures: neededPicturesOf(journeyNamed(journeyId), draft),
  };
}

function journeyNamed(journeyId: string): Journey {
  const journey = findJourney(journeyId);
  if (!journey) throw new Error(`the journey ${journeyId} is not shipped`);
  return journey;
}

function neededPicturesOf(
  { operations }: Journey,
  { documentKind }: ApplicantDraft,
): Application['neededPictures'] {
  if (!operations.some(({ operation }) => operation === 'add-customer')) return [];
  return documentKind === 'passport' ? ['front'] : ['front', 'back'];
}

/** Registering with a code, looking up and a policy holder's form are no enrolments. */
function enrolmentsOf({ operations }: Journey): EnrolmentState[] {
  const others: readonly string[] = ['register', 'query-by-number', 'update-customer'];
  return operations
    .filter(({ operation }) => !others.includes(operation))
    .map(({ provider }) => ({ provider, state: 'not-sent' }));
}
