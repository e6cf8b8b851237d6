import type { ApplicationId } from '../../../shared/brand.ts';
import type { Application } from '../../../shared/domain/application.ts';
import type { RegistrationState } from '../../../shared/domain/registration.ts';
import { fail } from '../../../shared/failure.ts';
import { codeOpen, oneTimeLink, type PracticeState } from './practice-main.ts';

const resend = { availableInMs: 0, left: 4 };

const signedIn = (state: PracticeState): void => {
  state.session = {
    state: 'signed-in',
    staffId: 'nur-aina' as never,
    displayName: 'Nur Aina',
    role: 'staff',
  };
};

const visit = (change: Partial<Application>) => (state: PracticeState) => {
  signedIn(state);
  state.application = {
    applicationId: '7f3c2a10-5b8e-4c1d-9a7f-2e6b4d8c1a05' as ApplicationId,
    journeyId: 'gold-account',
    journeyVersion: 1,
    customerLanguage: 'en',
    draft: {},
    detailsComplete: false,
    registration: { state: 'not-sent' },
    allowedLoginMethods: ['phoneNumber', 'email'],
    ...change,
  };
};

const consent: Application['consent'] = {
  noticeId: 'gold-account',
  noticeVersion: 1,
  noticeHash: 'a'.repeat(64),
  language: 'en',
  givenAt: Date.UTC(2026, 4, 3, 6, 7),
  staffId: 'nur-aina' as never,
};
const draft = {
  legalFullName: 'Siti Noor binti Contoh',
  identityNumber: '900101-14-5678',
  phoneNumber: '+60123456789',
  email: 'siti.contoh@example.com',
  primaryLoginMethod: 'phoneNumber',
};
const reviewed = { consent, draft, detailsComplete: true };
const confirmed = { ...reviewed, confirmedAt: Date.UTC(2026, 4, 3, 6, 10) };
const at = (registration: RegistrationState) => visit({ ...confirmed, registration });

/** Every screen in every state worth looking at, by name. */
export const scenes: Readonly<Record<string, (state: PracticeState) => void>> = {
  'start-problem': (state) => {
    state.status.blockedBy = [
      fail('policy-invalid', { file: 'policy.json', field: 'providers.quantum-metal.baseUrl' }),
      fail('keychain-locked'),
    ];
  },
  'sign-in': () => undefined,
  'sign-in-notice': (state) => {
    state.status.notices = ['keychain-in-memory'];
  },
  lock: (state) => {
    visit({ ...reviewed })(state);
    state.session = { state: 'locked', staffId: 'nur-aina' as never, displayName: 'Nur Aina', role: 'staff' };
  },
  home: signedIn,
  'home-offline': (state) => {
    signedIn(state);
    state.connection = { state: 'offline', since: Date.now() - 900_000 };
    state.preflight = {
      checks: state.preflight.checks.map((check) =>
        check.check === 'line' ? { check: 'line', state: 'failed', failure: fail('offline') } : check,
      ),
      journeys: [{ journeyId: 'gold-account', open: 'capture-only', why: fail('offline') }],
    };
  },
  'home-closed': (state) => {
    signedIn(state);
    state.status.notices = ['keychain-in-memory'];
    state.preflight = {
      checks: state.preflight.checks.map((check) =>
        check.check === 'credentials'
          ? {
              check: 'credentials',
              provider: 'quantum-metal',
              state: 'failed',
              failure: fail('secret-absent', { name: 'quantum-metal' }),
            }
          : check,
      ),
      journeys: [
        { journeyId: 'gold-account', open: 'closed', why: fail('secret-absent', { name: 'quantum-metal' }) },
      ],
    };
  },
  consent: visit({}),
  'consent-languages': (state) => {
    visit({})(state);
    state.status.languages = ['en', 'ms', 'zh', 'es', 'ar'];
  },
  'details-empty': visit({ consent }),
  details: visit({ consent, draft: { ...draft, primaryLoginMethod: '' } }),
  review: visit(reviewed),
  send: visit(confirmed),
  'send-slow': (state) => {
    visit(confirmed)(state);
    state.next = { delayMs: 60_000 };
  },
  refused: at({ state: 'refused', providerCode: '803' }),
  'needs-customer': (state) => {
    visit(confirmed)(state);
    state.next = { registration: { state: 'needs-customer' }, failure: fail('offline') };
  },
  unclear: at({ state: 'unclear', after: 'register' }),
  'with-a-person': at({ state: 'with-a-person', providerCode: '803' }),
  code: at(codeOpen),
  'code-mail': at({ ...codeOpen, method: 'email', sentTo: 's···@example.com', expiresInMs: 21_000 }),
  'code-expired': at({
    state: 'code-over',
    why: 'expired',
    method: 'phoneNumber',
    sentTo: codeOpen.sentTo,
    resend,
  }),
  'code-none-left': at({
    state: 'code-over',
    why: 'tries-used',
    method: 'phoneNumber',
    sentTo: codeOpen.sentTo,
    resend: { availableInMs: 0, left: 0 },
  }),
  'done-link': at(oneTimeLink),
  'done-link-spent': at({ ...oneTimeLink, expiresInMs: 0, alreadyVerified: true }),
  'done-verified': at({ state: 'verified' }),
  'done-bound': at({ state: 'bound', alreadyCustomer: true }),
};
