/** A policy holder's visit: signed in with a code of the provider's, and the form that it serves. Nobody sends anything here. */
import type { PolicyHolderState } from '../../../shared/domain/policy-holder.ts';
import { anApplication, consentTo } from '../applications.ts';
import type { PracticeState } from './practice-main.ts';

type Scene = (state: PracticeState) => void;
type SignedIn = Extract<PolicyHolderState, { state: 'signed-in' }>;

const holder =
  (policyHolder: PolicyHolderState): Scene =>
  (state) => {
    state.session = {
      ...{ state: 'signed-in', displayName: 'Nur Aina', role: 'staff' },
      staffId: 'nur-aina' as never,
    };
    state.application = anApplication({
      journeyId: 'policy-holder',
      consent: consentTo('policy-holder'),
      policyHolder,
    });
  };

const resend = { availableInMs: 38_000, left: 4 };
const field = { required: false, readOnly: false, choices: [], errors: [] };
const form: SignedIn['form'] = {
  fields: [
    { ...field, name: 'first_name', kind: 'text', label: 'First name', value: 'Amina', required: true },
    { ...field, name: 'last_name', kind: 'text', label: 'Last name', value: 'Specimen', required: true },
    {
      ...{ ...field, name: 'marital', kind: 'choice', label: 'Marital status', value: 'single' },
      choices: [
        { value: 'single', label: 'Single' },
        { value: 'married', label: 'Married' },
      ],
    },
    { ...field, name: 'dob', kind: 'date', label: 'Date of birth', value: '1990-01-01' },
    { ...field, name: 'smoker', kind: 'boolean', label: 'Smoker', value: false },
    { ...field, name: 'email', kind: 'email', label: 'Email', errors: ['Enter a valid address.'] },
    { ...field, name: 'policy', kind: 'text', label: 'Policy', value: 'P-10000001', readOnly: true },
    { ...field, name: 'scan', kind: 'unknown', label: 'Signature', value: 'on file' },
  ],
  errors: ['Some entries need a look.'],
  unreadCount: 1,
};
const signedIn: SignedIn = {
  ...{ state: 'signed-in', customerName: 'Amina Specimen', form, typed: {}, changed: [], problems: [] },
  ...{ dropped: [], language: 'en', saved: false },
};
const changed: SignedIn = {
  ...signedIn,
  typed: { first_name: 'Aminah', marital: 'married' },
  changed: ['first_name', 'marital'],
};
const check: NonNullable<SignedIn['check']> = {
  number: 1,
  fields: [
    { name: 'first_name', label: 'First name', sent: 'Aminah', outcome: 'saved' },
    { name: 'marital', label: 'Marital status', sent: 'married', outcome: 'different' },
    { name: 'note', label: 'Note', sent: 'Call in the morning', outcome: 'not-shown' },
  ],
  answerLost: false,
};

export const holderScenes: Readonly<Record<string, Scene>> = {
  'holder-phone': holder({
    state: 'signed-out',
    keptCount: 0,
    isPhoneFixed: false,
    resend: { ...resend, availableInMs: 0 },
  }),
  'holder-phone-over': holder({
    ...{ state: 'signed-out', phone: '+971501230002', keptCount: 2, isPhoneFixed: true },
    ...{ notice: 'session-over', resend: { ...resend, availableInMs: 0 } },
  }),
  'holder-code': holder({
    ...{ state: 'code-sent', phone: '+971501230002', sentTo: '+9715 ··· 0002', triesLeft: 4 },
    ...{ isPhoneFixed: false, resend },
  }),
  'holder-code-arrived': holder({ state: 'unclear', after: 'request-code' }),
  'holder-unclear': holder({ state: 'unclear', after: 'update' }),
  'holder-form': holder(signedIn),
  'holder-changed': holder(changed),
  'holder-no-form': holder({
    ...{ state: 'signed-in', customerName: 'Amina Specimen', typed: {}, changed: [], problems: [] },
    ...{ dropped: ['Nickname'], saved: false },
  }),
  'holder-result': holder({ ...changed, check }),
  'holder-saved': holder({ ...changed, check, saved: true }),
};
