import type { AppStatus, Preflight } from '../../../shared/contract/app-contract.ts';
import type { Connection } from '../../../shared/contract/connection-contract.ts';
import type { ParsedInputOf } from '../../../shared/contract/contract.ts';
import type {
  PracticeLine,
  PracticeMessage,
  PracticeTasks,
} from '../../../shared/contract/training-contract.ts';
import type { Application } from '../../../shared/domain/application.ts';
import type { CustomerScreenView } from '../../../shared/domain/customer-screen.ts';
import type { DayReportRow } from '../../../shared/domain/day-report.ts';
import type { EnrolmentState } from '../../../shared/domain/enrolment.ts';
import type { OsAdvice } from '../../../shared/domain/os-advice.ts';
import type { KeptPicture, PictureProblem } from '../../../shared/domain/picture.ts';
import { practiceTasks } from '../../../shared/domain/practice-task.ts';
import { ProviderId } from '../../../shared/domain/provider.ts';
import type { RegistrationState } from '../../../shared/domain/registration.ts';
import type { Scanner } from '../../../shared/domain/scanner.ts';
import type { Session, StaffCard } from '../../../shared/domain/staff.ts';
import type { StaffEntry } from '../../../shared/domain/staff-directory.ts';
import { type SubmissionCounts, SubmissionState } from '../../../shared/domain/submission.ts';
import type { UpdateStatus } from '../../../shared/domain/update.ts';
import { type Failure, fail } from '../../../shared/failure.ts';
import { err, ok, type Result } from '../../../shared/result.ts';
import type { Settings } from '../../../shared/settings/settings.ts';
import { anApplication, consentTo, withDraft } from '../applications.ts';
import type { FakeHandlers } from '../fake-client.ts';
import { type PracticeDashboard, practiceDashboardHandlers } from './dashboard-scenes.ts';
import { type PracticeAudit, practiceAuditHandlers } from './practice-audit.ts';
import { practiceCustomerHandlers } from './practice-customer.ts';
import { emptyDesk, type PracticeDesk, practiceDeskHandlers } from './practice-desk.ts';
import { practiceDocumentHandlers } from './practice-documents.ts';
import { practiceMembers } from './practice-members.ts';
import { emptyOutbox, type PracticeOutbox, practiceOutboxHandlers } from './practice-outbox.ts';
import { type PracticePrinter, practiceReceiptHandlers } from './practice-receipts.ts';
import { practiceTeamHandlers } from './practice-team.ts';

/** What a scenario can set before the page begins, and change while it runs. */
export interface PracticeState {
  status: AppStatus;
  preflight: Preflight;
  connection: Connection;
  counts: SubmissionCounts;
  settings: Settings;
  session: Session;
  staff: readonly StaffCard[];
  /** Everybody, also who is disabled; absent: those who may sign in. */
  team?: readonly StaffEntry[];
  report?: readonly DayReportRow[];
  /** The day in figures; absent: nothing has happened here today. */
  dashboard?: PracticeDashboard;
  /** The audit log; absent: it is empty. */
  audit?: PracticeAudit;
  application: Application | null;
  /** What the system below the program lacks; absent: nothing. */
  osAdvice?: readonly OsAdvice[];
  /** How the terminal stands to newer versions; absent: it knows no feed. */
  update?: Partial<UpdateStatus>;
  /** What staff see of the customer's own screen; absent: there is none. */
  customerScreen?: CustomerScreenView;
  /** The receipt printer; absent: none is set up. */
  printer?: PracticePrinter;
  messages: PracticeMessage[];
  line: PracticeLine;
  tasks: PracticeTasks;
  desk: PracticeDesk;
  outbox: PracticeOutbox;
  scanners: readonly Scanner[];
  /** Every picture is of a document that nobody takes, unless it is let pass. */
  unusual?: 'visa' | 'kind';
  /** How the next provider call ends, and how long it takes. */
  next: {
    readonly registration?: RegistrationState;
    /** How the providers stand after the next sending; absent: all have accepted. */
    readonly enrolments?: readonly EnrolmentState[];
    /** Why the next picture is not taken. */
    readonly picture?: PictureProblem;
    readonly failure?: Failure;
    readonly delayMs?: number;
  };
  finished: boolean;
  /** How long a provider call takes when nothing else is said. */
  delayMs: number;
}

/** Invented staff, the usual branch. */
export function practiceState(): PracticeState {
  const nurAina = { staffId: 'nur-aina', displayName: 'Nur Aina', role: 'staff', practicePin: '2580' };
  const daniel = { staffId: 'daniel-raj', displayName: 'Daniel Raj', role: 'staff', practicePin: '1470' };
  const mei = { staffId: 'lim-mei-hua', displayName: 'Lim Mei Hua', role: 'supervisor', practicePin: '3690' };
  const counts = Object.fromEntries(SubmissionState.options.map((state) => [state, 0])) as SubmissionCounts;
  return {
    status: {
      version: '0.1.0',
      host: 'stand-in',
      engine: 'Chromium 156',
      mode: 'training',
      branch: 'Petaling Street',
      country: 'MY',
      terminal: 'Counter 3',
      languages: ['en'],
      lockAfterSeconds: 120,
      keychain: 'keytar',
      notices: [],
      blockedBy: [],
    },
    preflight: {
      checks: [
        { check: 'line', state: 'ok' },
        { check: 'provider', provider: 'quantum-metal', state: 'ok' },
        { check: 'keychain', state: 'ok' },
        { check: 'credentials', state: 'ok' },
        { check: 'disk', state: 'ok', amount: 41_200 },
        { check: 'outbox', state: 'ok', amount: 462 },
      ],
      journeys: [{ journeyId: 'gold-account', open: 'open' }],
    },
    connection: {
      state: 'online',
      since: Date.now() - 3_600_000,
      providers: [{ provider: 'quantum-metal', state: 'up', since: Date.now() - 3_600_000 }],
    },
    counts: { ...counts, accepted: 33, waiting: 2, 'needs-customer': 1, unknown: 1 },
    settings: { staffLanguage: 'en', textScale: 1, highContrast: false },
    session: { state: 'signed-out' },
    staff: [nurAina, daniel, mei] as unknown as readonly StaffCard[],
    application: null,
    messages: [],
    line: 'works',
    tasks: { running: null, doneToday: [] },
    desk: emptyDesk(),
    outbox: emptyOutbox(),
    scanners: [{ scannerId: 'practice:0', vendor: 'Specimen', model: 'Flatbed 300' }],
    next: {},
    finished: false,
    delayMs: 600,
  };
}

/** What the providers call an invented customer. */
export const practiceReferences: Readonly<Partial<Record<ProviderId, string>>> = {
  noah: '1b9d6bcd-bbfd-4b2d-9b5d-ab8dfbbd4bed',
  yativo: 'cus_7Hq2LmV0aZ',
  kybio: '10000001',
};

/** A code that has just gone out. */
export const codeOpen: Extract<RegistrationState, { state: 'code-open' }> = {
  state: 'code-open',
  method: 'phoneNumber',
  sentTo: '+6012 ··· 6789',
  expiresInMs: 124_000,
  lifetimeMs: 180_000,
  triesLeft: 4,
  resend: { availableInMs: 38_000, left: 5 },
};

/** The link after the code. */
export const oneTimeLink: Extract<RegistrationState, { state: 'link' }> = {
  state: 'link',
  url: 'https://gold.example/complete?token=4f1c7d0b9a2e4c6f8d1b3a5e7c9f0d2b',
  expiresInMs: 540_000,
  lifetimeMs: 600_000,
  alreadyVerified: false,
};

/** Of two countries; of the others it says that they have none. */
const subdivisions: Readonly<Record<string, { readonly code: string; readonly name: string }[]>> = {
  MY: [
    { code: 'MY-01', name: 'Johor' },
    { code: 'MY-10', name: 'Selangor' },
    { code: 'MY-14', name: 'Wilayah Persekutuan Kuala Lumpur' },
  ],
  US: [
    { code: 'US-CA', name: 'California' },
    { code: 'US-TX', name: 'Texas' },
  ],
};

/** Main's handlers over a state, as far as the screens need them. For looking at screens; nothing is proved with it. */
export function practiceHandlers(
  state: PracticeState,
  emit: (event: 'session.changed' | 'training.inbox-changed', payload: unknown) => void,
): FakeHandlers {
  const opened = (): Application => {
    if (!state.application) throw new Error('no visit is open');
    return state.application;
  };
  const keep = (change: Partial<Application>): Result<Application, never> => {
    state.application = { ...opened(), ...change };
    return ok(state.application);
  };
  const session = (next: Session) => {
    state.session = next;
    emit('session.changed', next);
    return ok(next);
  };
  const signIn = ({ staffId, pin }: ParsedInputOf<'staff.sign-in'>) => {
    const card = state.staff.find((one) => one.staffId === staffId);
    if (!card || card.practicePin !== pin) return err(fail('pin-wrong', { triesLeft: 4 }));
    if (state.team?.find((one) => one.staffId === staffId)?.mustChoosePin) return err(fail('pin-to-choose'));
    return session({ state: 'signed-in', staffId, displayName: card.displayName, role: card.role });
  };
  const atProvider = async (standard: RegistrationState): Promise<Result<Application, Failure>> => {
    const { registration, failure, delayMs = state.delayMs } = state.next;
    state.next = {};
    await new Promise((done) => setTimeout(done, delayMs));
    const now = registration ?? (failure ? state.application?.registration : standard) ?? standard;
    const kept = keep({ registration: now });
    if (now.state === 'code-open') {
      const code = String(100_000 + (((state.messages.length + 4) * 74_177) % 900_000));
      state.messages.unshift({ sentTo: '+60123456789', code, sentAt: Date.now(), provider: 'quantum-metal' });
      emit('training.inbox-changed', { unread: 1 });
    }
    return failure ? err(failure) : kept;
  };
  const accepted = (enrolment: EnrolmentState): EnrolmentState =>
    enrolment.state === 'skipped' || enrolment.state === 'accepted'
      ? enrolment
      : {
          provider: enrolment.provider,
          state: 'accepted',
          reference: practiceReferences[enrolment.provider] ?? '',
          changedSince: false,
        };
  const atProviders = async (): Promise<Result<Application, Failure>> => {
    const { enrolments = opened().enrolments.map(accepted), delayMs = state.delayMs } = state.next;
    const { enrolments: _done, ...next } = state.next;
    state.next = next;
    await new Promise((done) => setTimeout(done, delayMs));
    return keep({ enrolments: [...enrolments] });
  };
  const takePicture = ({
    side,
    bytes,
    exception,
  }: ParsedInputOf<'pictures.add'>): Result<Application, Failure> => {
    const { picture: problem, ...next } = state.next;
    state.next = next;
    if (problem) return err(fail('picture-refused', { problem }));
    if (state.unusual && !exception)
      return err(fail('document-not-taken', { why: state.unusual, mayBeAllowed: true }));
    const { confirmedAt: _takenBack, ...rest } = opened();
    const taken: KeptPicture = { side, format: 'jpeg', sizeBytes: bytes.length, width: 1200, height: 800 };
    state.application = { ...rest, pictures: [...rest.pictures.filter((one) => one.side !== side), taken] };
    return ok(state.application);
  };
  const oneCodeLess = (): RegistrationState => {
    const now = state.application?.registration;
    const left = now && 'resend' in now ? now.resend.left - 1 : codeOpen.resend.left;
    return { ...codeOpen, resend: { ...codeOpen.resend, left } };
  };
  const handlers = {
    'app.read-status': () => ok(state.status),
    'app.run-preflight': () => ok(state.preflight),
    'app.answer-ping': () => ok({}),
    'app.ask-to-leave': () => ok({}),
    'app.leave-visit': () => ok({ isReplaced: false }),
    'app.read-os-advice': () => ok([...(state.osAdvice ?? [])]),
    'staff.list': () => ok([...state.staff]),
    'staff.read-session': () => ok(state.session),
    'staff.sign-in': signIn,
    'staff.lock': () =>
      state.session.state === 'signed-in'
        ? session({ ...state.session, state: 'locked' })
        : ok(state.session),
    'staff.unlock': ({ pin }: ParsedInputOf<'staff.unlock'>) =>
      state.session.state === 'locked'
        ? signIn({ staffId: state.session.staffId, pin })
        : err(fail('wrong-state')),
    'staff.sign-out': () => session({ state: 'signed-out' }),
    'settings.read': () => ok({ settings: state.settings, fixedByPolicy: [] }),
    'updates.read-status': () =>
      ok({ version: state.status.version, state: 'not-built-in' as const, ...state.update }),
    'settings.change': ({ change }: ParsedInputOf<'settings.change'>) => {
      state.settings = { ...state.settings, ...(change as Partial<Settings>) };
      return ok({ settings: state.settings, fixedByPolicy: [] });
    },
    'connection.read': () => ok(state.connection),
    ...practiceOutboxHandlers(state),
    ...practiceDashboardHandlers(state),
    ...practiceTeamHandlers(state, emit),
    ...practiceAuditHandlers(state),
    'support.write-file': () =>
      ok({
        folder: '/home/kiosk/.config/Vestibule/live/exports',
        name: 'support-Counter-3-20260503T060000Z.json',
        sizeBytes: 48_213,
      }),
    'training.read-inbox': () => ok(state.messages),
    'training.read-twins': () => ok([...ProviderId.options]),
    'training.read-line': () => ok(state.line),
    'training.set-line': ({ line }: ParsedInputOf<'training.set-line'>) => {
      state.line = line;
      return ok(null);
    },
    'training.read-tasks': () => ok(state.tasks),
    'training.begin-task': ({ task }: ParsedInputOf<'training.begin-task'>) => {
      const running = { task, reached: 0, visit: null, isAgain: false };
      state.tasks = { ...state.tasks, running };
      return ok(state.tasks);
    },
    'training.move-task': ({ task, reached }: ParsedInputOf<'training.move-task'>) => {
      const { running, doneToday } = state.tasks;
      if (!running) return ok(state.tasks);
      const isOver = reached === practiceTasks[task].steps.length;
      state.tasks = {
        running: { ...running, reached, isAgain: reached < running.reached },
        doneToday: isOver ? [...doneToday, task] : doneToday,
      };
      return ok(state.tasks);
    },
    'training.close-task': () => {
      state.tasks = { ...state.tasks, running: null };
      return ok(state.tasks);
    },
    'training.set-fault': ({ fault }: ParsedInputOf<'training.set-fault'>) => {
      if (fault === 'slow') state.next = { delayMs: 6000 };
      if (fault === 'down') {
        state.next = { registration: { state: 'needs-customer' }, failure: fail('provider-down') };
      }
      if (fault === 'lost-after-commit') {
        state.next = { registration: { state: 'unclear', after: 'register' }, failure: fail('answer-lost') };
      }
      return ok(null);
    },
    ...practiceMembers,
    ...practiceDeskHandlers(state),
    ...practiceReceiptHandlers(state),
    'reference.read-subdivisions': ({ country }: ParsedInputOf<'reference.read-subdivisions'>) =>
      ok(subdivisions[country] ?? []),
    ...practiceCustomerHandlers(state),
    'applications.read-open': () => ok(state.application),
    'applications.start': ({ journeyId }: ParsedInputOf<'applications.start'>) => {
      state.application = anApplication({ journeyId });
      const { applicationId } = state.application;
      const { running } = state.tasks;
      if (running && practiceTasks[running.task].journeyId === journeyId)
        state.tasks = { ...state.tasks, running: { ...running, visit: { applicationId, left: null } } };
      return ok(state.application);
    },
    'applications.choose-language': ({ language }: ParsedInputOf<'applications.choose-language'>) =>
      keep({ customerLanguage: language }),
    'applications.record-consent': ({ noticeVersion }: ParsedInputOf<'applications.record-consent'>) =>
      keep({ consent: { ...consentTo(opened().journeyId, Date.now()), noticeVersion } }),
    'applications.save-details': ({ draft }: ParsedInputOf<'applications.save-details'>) => {
      const { confirmedAt, ...rest } = opened();
      const isSame = JSON.stringify(rest.draft) === JSON.stringify(draft);
      state.application = withDraft(isSame && confirmedAt ? { ...rest, confirmedAt } : rest, draft);
      return ok(state.application);
    },
    'applications.confirm-review': () => keep({ confirmedAt: Date.now() }),
    'enrolments.send': () => atProviders(),
    'enrolments.skip': ({ provider }: ParsedInputOf<'enrolments.skip'>) =>
      keep({
        enrolments: opened().enrolments.map((one) =>
          one.provider === provider ? { provider, state: 'skipped' } : one,
        ),
      }),
    'pictures.add': takePicture,
    'pictures.remove': ({ side }: ParsedInputOf<'pictures.remove'>) =>
      keep({ pictures: opened().pictures.filter((one) => one.side !== side) }),
    ...practiceDocumentHandlers(state),
    'registration.read': () => ok(state.application),
    'registration.send': () => atProvider(codeOpen),
    'registration.confirm-code': ({ code }: ParsedInputOf<'registration.confirm-code'>) =>
      code === '111111'
        ? err(fail('code-wrong', { triesLeft: 3 }))
        : atProvider(state.next.registration ?? oneTimeLink),
    'registration.resend-code': () => atProvider(oneCodeLess()),
    'registration.correct-contact': () => atProvider(oneCodeLess()),
    'registration.settle-unclear': () =>
      atProvider({
        state: 'code-over',
        why: 'first-code-void',
        method: 'phoneNumber',
        sentTo: codeOpen.sentTo,
        resend: { availableInMs: 0, left: 4 },
      }),
    'registration.renew-link': () => atProvider(oneTimeLink),
    'registration.check-finished': () =>
      ok({ finished: state.finished, application: state.application as Application }),
  };
  return handlers as unknown as FakeHandlers;
}
