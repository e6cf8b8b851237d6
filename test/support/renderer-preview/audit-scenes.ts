/** The audit log on a supervisor's screen: a day of it, and one that somebody changed. */
import type { AuditLineView } from '../../../shared/contract/audit-contract.ts';
import type { PracticeState } from './practice-main.ts';

const asSupervisor = (state: PracticeState): void => {
  state.session = {
    state: 'signed-in',
    staffId: 'lim-mei-hua' as never,
    displayName: 'Lim Mei Hua',
    role: 'supervisor',
  };
};

const applicationId = '7e57de5c-0000-4000-8000-000000000001';
const submissionId = '1b9d6bcd-bbfd-4b2d-9b5d-ab8dfbbd4bed';

/** What happened, the newest first. */
const day: readonly (readonly [string, Record<string, unknown>])[] = [
  ['audit.exported', { staffId: 'lim-mei-hua', lines: 1233 }],
  ['staff.signed-in', { staffId: 'lim-mei-hua', role: 'supervisor' }],
  ['staff.pin-reset', { staffId: 'staff-4', by: 'lim-mei-hua' }],
  ['submission.moved', { submissionId, applicationId, provider: 'noah', from: 'sending', to: 'accepted' }],
  [
    'provider.called',
    { provider: 'noah', operation: 'put-customer', submissionId, outcome: 'answered', durationMs: 412 },
  ],
  [
    'provider.called',
    {
      provider: 'quantum-metal',
      operation: 'register',
      outcome: 'not-sent',
      failure: 'provider-down',
      durationMs: 15_020,
    },
  ],
  ['visit.ended', { applicationId, registered: true }],
  [
    'read.names-confirmed',
    {
      applicationId,
      staffId: 'nur-aina',
      fields: ['legalFullName', 'identityNumber', 'dateOfBirth', 'documentExpiryDate'],
    },
  ],
  ['visit.consented', { applicationId, noticeId: 'one-visit', noticeVersion: 1, noticeHash: 'a'.repeat(64) }],
  ['visit.started', { applicationId, staffId: 'nur-aina', journeyId: 'one-visit', journeyVersion: 1 }],
  [
    'staff.approved',
    {
      approvalId: submissionId,
      supervisorId: 'lim-mei-hua',
      staffId: 'nur-aina',
      kind: 'expired-document',
      reason: 'customer-asked',
    },
  ],
  ['credentials.written', { staffId: 'lim-mei-hua', provider: 'kybio', names: ['appId', 'appKey'] }],
  ['staff.signed-in', { staffId: 'nur-aina', role: 'staff' }],
  ['app.started', { mode: 'live', version: '0.1.0', host: 'electron' }],
];

const newest = 1234;
const linesOf = (doubtful: boolean): AuditLineView[] =>
  day.map(([event, facts], place) => ({
    sequence: newest - place,
    entry: {
      at: Date.UTC(2026, 4, 3, 6, 0) - place * 97_000,
      ...(place > 2 ? { providerOffsetMs: doubtful ? -11 * 60_000 : 340 } : {}),
      event: event as never,
      facts: facts as never,
    },
  }));
const people = [
  { staffId: 'lim-mei-hua', name: 'Lim Mei Hua' },
  { staffId: 'nur-aina', name: 'Nur Aina' },
  { staffId: 'staff-4', name: 'محمد عبد الرحمن' },
];

export const auditScenes: Readonly<Record<string, (state: PracticeState) => void>> = {
  audit: (state) => {
    asSupervisor(state);
    state.audit = { lines: linesOf(false), people, check: { lines: newest } };
  },
  'audit-broken': (state) => {
    asSupervisor(state);
    const { entry: _changed, ...broken } = linesOf(true)[3] as AuditLineView;
    state.status.notices = ['audit-broken'];
    state.audit = {
      lines: linesOf(true).with(3, broken),
      people,
      check: { lines: newest, broken: { line: 1231, how: 'changed' } },
    };
  },
};
