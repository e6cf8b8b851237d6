import { consentNotices } from '../../../shared/domain/consent-notices.ts';
import type { CustomerScreenView, CustomerState } from '../../../shared/domain/customer-screen.ts';
import { anApplication, consentTo, fullDraft } from '../applications.ts';
import { codeOpen, type PracticeState } from './practice-main.ts';

const { legalFullName, identityNumber, phoneNumber, email, primaryLoginMethod } = fullDraft;
const reviewed = {
  consent: consentTo('gold-account'),
  draft: { legalFullName, identityNumber, phoneNumber, email, primaryLoginMethod },
};
const confirmed = { ...reviewed, confirmedAt: Date.UTC(2026, 4, 3, 6, 10) };
const applications = {
  consent: () => anApplication({}),
  review: () => anApplication(reviewed),
  code: () => anApplication({ ...confirmed, registration: codeOpen }),
};

/** A terminal whose screen may be turned, with nothing turned. */
export const turnView: CustomerScreenView = {
  use: 'turn',
  isDisplayMissing: false,
  step: null,
  customer: 'reading',
  triesLeft: 0,
  acts: 0,
  turned: null,
};

const scene =
  (step: keyof typeof applications, view: Partial<CustomerScreenView>) =>
  (state: PracticeState): void => {
    state.session = {
      state: 'signed-in',
      staffId: 'nur-aina' as never,
      displayName: 'Nur Aina',
      role: 'staff',
    };
    state.application = applications[step]();
    state.customerScreen = { ...turnView, ...view };
  };

const spoken = { language: 'en', visit: 1 } as const;
const notice = consentNotices.find(({ noticeId }) => noticeId === 'gold-account');
/** Each screen that a customer can have before them. */
export const customerStates = {
  consent: {
    screen: 'consent',
    ...spoken,
    languages: ['en', 'ms', 'zh', 'es', 'ar'],
    ...(notice ? { notice } : {}),
  },
  review: {
    screen: 'review',
    ...spoken,
    shown: 'a'.repeat(64),
    groups: [
      {
        group: 'person',
        providers: ['quantum-metal'],
        rows: [
          { field: 'legalFullName', as: 'text', value: 'Tan Mei Ling 陈美玲' },
          { field: 'identityNumber', as: 'code', value: '900101-14-5678' },
          { field: 'dateOfBirth', as: 'date', value: '1990-01-01' },
        ],
      },
      {
        group: 'contact',
        providers: ['quantum-metal', 'noah'],
        rows: [
          { field: 'phoneNumber', as: 'phone', value: '+60123456789' },
          { field: 'country', as: 'country', value: 'MY' },
          { field: 'documentKind', as: 'kind', value: 'passport' },
        ],
      },
    ],
    pictures: ['front', 'back'],
    codeGoesTo: 'phoneNumber',
  },
  code: {
    screen: 'code',
    ...spoken,
    method: 'phoneNumber',
    sentTo: '+6012 ··· 6789',
    triesLeft: 4,
    isChecking: false,
    isRefused: false,
  },
  refused: {
    screen: 'code',
    ...spoken,
    method: 'phoneNumber',
    sentTo: '+6012 ··· 6789',
    triesLeft: 3,
    isChecking: false,
    isRefused: true,
  },
  back: { screen: 'turn-back', ...spoken },
  welcome: { screen: 'welcome', branch: 'Petaling Street', language: 'en' },
  wait: { screen: 'wait', ...spoken },
  registered: { screen: 'result', ...spoken, result: 'registered', providers: ['noah', 'quantum-metal'] },
  saved: {
    screen: 'result',
    ...spoken,
    result: 'saved',
    providers: [],
    ticket: { code: 'K7QF-2M9P', payload: 'VT1.K7QF2M9P.practice' },
  },
} as const satisfies Readonly<Record<string, unknown>>;

const turned = (name: keyof typeof customerStates) =>
  scene('code', { turned: customerStates[name] as unknown as CustomerState });

export const customerScenes: Readonly<Record<string, (state: PracticeState) => void>> = {
  'customer-turn-consent': scene('consent', {}),
  'customer-turn-review': scene('review', { customer: 'change-asked' }),
  'customer-turn-code': scene('code', { isDisplayMissing: true }),
  'customer-has-consent': scene('consent', { use: 'second-display', step: 'consent' }),
  'customer-has-review': scene('review', { use: 'second-display', step: 'review' }),
  'customer-has-code': scene('code', { use: 'second-display', step: 'code', customer: 'typing' }),
  'customer-has-refused': scene('code', {
    ...{ use: 'second-display', step: 'code', customer: 'refused', triesLeft: 3 },
  }),
  'customer-sees-consent': turned('consent'),
  'customer-sees-review': turned('review'),
  'customer-sees-code': turned('code'),
  'customer-sees-refused': turned('refused'),
  // The words are still English, the direction is theirs.
  'customer-sees-review-arabic': scene('code', {
    turned: { ...customerStates.review, language: 'ar' } as unknown as CustomerState,
  }),
  'customer-sees-code-arabic': scene('code', {
    turned: { ...customerStates.refused, language: 'ar' } as unknown as CustomerState,
  }),
  'customer-sees-back': turned('back'),
  'customer-sees-welcome': turned('welcome'),
  'customer-sees-wait': turned('wait'),
  'customer-sees-registered': turned('registered'),
  'customer-sees-saved': turned('saved'),
};
