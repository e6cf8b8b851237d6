import type { Application } from '../../../shared/domain/application.ts';
import type { RegistrationState } from '../../../shared/domain/registration.ts';
import { fail } from '../../../shared/failure.ts';
import { anApplication, consentTo, fullDraft } from '../applications.ts';
import { auditScenes } from './audit-scenes.ts';
import { customerScenes } from './customer-scenes.ts';
import { dashboardScenes } from './dashboard-scenes.ts';
import { deskScenes } from './desk-scenes.ts';
import { documentScenes } from './document-scenes.ts';
import { helpScenes } from './help-scenes.ts';
import { holderScenes } from './holder-scenes.ts';
import { outboxScenes } from './outbox-scenes.ts';
import { codeOpen, oneTimeLink, type PracticeState } from './practice-main.ts';
import { receiptScenes } from './receipt-scenes.ts';
import { sendingScenes } from './sending-scenes.ts';
import { staffScenes } from './staff-scenes.ts';
import { terminalScenes } from './terminal-scenes.ts';

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
  state.application = anApplication(change);
};

const consent = consentTo('gold-account');
const { legalFullName, identityNumber, phoneNumber, email, primaryLoginMethod } = fullDraft;
const draft = { legalFullName, identityNumber, phoneNumber, email, primaryLoginMethod };
const reviewed = { consent, draft };
const confirmed = { ...reviewed, confirmedAt: Date.UTC(2026, 4, 3, 6, 10) };
const at = (registration: RegistrationState) => visit({ ...confirmed, registration });
const bothPictures: Application['pictures'] = [
  { side: 'front', format: 'jpeg', sizeBytes: 1_240_000, width: 1_600, height: 1_010 },
  { side: 'back', format: 'png', sizeBytes: 431_000, width: 1_600, height: 1_010 },
];
/** Also what most customers have nothing to say about. */
const everyField = {
  ...fullDraft,
  middleName: 'binti',
  street2: 'Tingkat 3',
  documentKind: 'national-id-card',
  documentIssuedDate: '2021-05-03',
  secondDocumentKind: 'driving-licence',
  secondDocumentNumber: 'D 1234567',
  secondDocumentCountry: 'MY',
  secondDocumentExpiryDate: '2029-11-30',
};
const oneVisit = { journeyId: 'one-visit', consent: consentTo('one-visit'), pictures: bothPictures };

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
    state.connection = { state: 'offline', why: 'no-line', since: Date.now() - 900_000, providers: [] };
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
  'one-visit-details': visit({ ...oneVisit, draft: { documentKind: 'passport' } }),
  'one-visit-address': visit({ ...oneVisit, draft: { ...fullDraft, street: '', state: '' } }),
  'one-visit-document': visit({ ...oneVisit, draft: { ...fullDraft, documentNumber: '' } }),
  'one-visit-review': visit({ ...oneVisit, draft: everyField }),
  'look-up': visit({ journeyId: 'member-look-up', consent: consentTo('member-look-up') }),
  'new-member': visit({ journeyId: 'new-member', consent: consentTo('new-member') }),
  'keyboard-letters': visit({ consent }),
  'keyboard-pad': at(codeOpen),
  keyboard: visit({ consent }),
  idle: visit(reviewed),
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
  ...auditScenes,
  ...customerScenes,
  ...dashboardScenes,
  ...deskScenes,
  ...helpScenes,
  ...documentScenes,
  ...holderScenes,
  ...outboxScenes,
  ...sendingScenes,
  ...receiptScenes,
  ...staffScenes,
  ...terminalScenes,
};
