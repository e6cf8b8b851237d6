/** A provider that creates customers once, and whose moods a test sets: it counts what it really did, whoever hears of it. */
import type { Enrolment, EnrolmentEnd } from '../../electron/providers/enrolment.ts';
import type { Outcome, UnattendedOperation } from '../../electron/providers/provider.ts';
import type { ApplicantField } from '../../shared/domain/applicant.ts';
import type { ProviderId } from '../../shared/domain/provider.ts';
import type { SubmissionIdentity } from '../../shared/domain/submission.ts';
import { fail } from '../../shared/failure.ts';

/** How one call goes. `lost-before`: it never arrived; `lost-after`: it did, and the answer was lost. */
export type Mood =
  | 'answers'
  | 'refuses'
  | 'offline'
  | 'busy'
  | 'down'
  | 'lost-before'
  | 'lost-after'
  | 'no-entry'
  | 'used-up'
  /** It arrives and does its work, and there is no answer until the test gives one. */
  | 'hangs';

interface Person {
  readonly name: string;
  readonly identity: SubmissionIdentity;
}

export interface ModelProvider extends Enrolment {
  /** The moods of the next calls that write, in order; after them it answers. */
  readonly will: (...moods: readonly Mood[]) => void;
  /** The mood from now on, where no other is left. */
  readonly becomes: (mood: Mood) => void;
  /** It says of everybody that they are not there: what no provider may do, to see that a test sees it. */
  readonly denyEverybody: () => void;
  /** The next identity is not there before `answer`. */
  readonly mintSlowly: () => void;
  /** It answers from now on. */
  readonly forgetMoods: () => void;
  /** Whom it created, each time that it did. */
  readonly people: readonly Person[];
  /** Every call that arrived at the wire: "look" or "add". */
  readonly calls: readonly string[];
  readonly minted: readonly string[];
  /** Lets a call that hangs end, and identities that are being made. */
  readonly answer: () => void;
}

interface Options {
  readonly provider: ProviderId;
  readonly operation: string;
  readonly asks?: readonly ApplicantField[];
  readonly takesCorrections?: boolean;
  readonly uuid: () => string;
}

export function createModelProvider(options: Options): ModelProvider {
  const { provider, operation, asks = ['legalFullName'], takesCorrections = false } = options;
  const people: Person[] = [];
  const calls: string[] = [];
  const minted: string[] = [];
  const moods: Mood[] = [];
  let usually: Mood = 'answers';
  let lies = false;
  let hanging = Promise.withResolvers<void>();
  let minting: Promise<void> | undefined;
  let endMinting = () => {};

  const answered = <Answer>(answer: Answer): Outcome<Answer> => ({
    kind: 'answered',
    answer,
    providerNow: undefined,
  });
  const notSent = (failure: Extract<Outcome<never>, { kind: 'not-sent' }>['failure']): Outcome<never> => ({
    kind: 'not-sent',
    failure,
  });
  const lost: Outcome<never> = { kind: 'unclear', failure: fail('answer-lost') };
  const refused = (failure: Extract<Outcome<never>, { kind: 'refused' }>['failure']): Outcome<never> => ({
    ...{ kind: 'refused', failure, providerCode: failure.code, providerNow: undefined },
  });
  const shared = { provider, presence: 'none' } as const;

  const look: UnattendedOperation<SubmissionIdentity, boolean> = {
    ...{ ...shared, operation: 'look', outcomeClass: 'read-only' },
    send: async ({ id }) => {
      if (usually === 'offline') return notSent(fail('offline'));
      if (usually === 'down') return notSent(fail('provider-down'));
      calls.push('look');
      if (lies) return answered(false);
      return answered(people.some(({ identity }) => identity.id === id));
    },
  };
  const add: UnattendedOperation<Person, boolean> = {
    ...{ ...shared, operation, outcomeClass: 'create-once' },
    send: async (person) => {
      const mood = moods.shift() ?? usually;
      if (mood === 'offline') return notSent(fail('offline'));
      if (mood === 'down') return notSent(fail('provider-down'));
      calls.push('add');
      if (mood === 'lost-before') return lost;
      if (mood === 'busy') return notSent(fail('provider-busy', { waitMs: 1000 }));
      if (mood === 'refuses') return refused(fail('provider-refused', { providerCode: '422' }));
      if (mood === 'no-entry') return refused(fail('credentials-refused'));
      if (mood === 'used-up') return answered(false);
      people.push(person);
      if (mood === 'lost-after') return lost;
      if (mood === 'hangs') {
        const { promise } = hanging;
        await promise;
        hanging = Promise.withResolvers();
      }
      return answered(true);
    },
  };
  const mint = async (): Promise<SubmissionIdentity> => {
    const slow = minting;
    minting = undefined;
    await slow;
    const id = options.uuid();
    minted.push(id);
    return { id, mintedAt: 1 };
  };

  return {
    facts: { provider, operation, outcomeClass: 'create-once', presence: 'none' },
    requirements: {
      fields: asks.map((field) => ({ field, need: 'required', place: 'main', providers: [provider] })),
      oneOf: [],
    },
    neededPictures: () => [],
    findProblems: () => [],
    mintIdentity: mint,
    identityAfterCorrection: (old) => (takesCorrections ? Promise.resolve(old) : mint()),
    takesCorrections,
    attempt: async (made, { applicant }, identity, wasUnclear): Promise<EnrolmentEnd> => {
      if (wasUnclear) {
        const found = await made.call(look, identity);
        if (found.kind !== 'answered') return { end: 'unclear', failure: found.failure };
        if (found.answer) return { end: 'accepted', reference: identity.id };
      }
      const ended = await made.call(add, { name: applicant.legalFullName ?? '', identity });
      switch (ended.kind) {
        case 'answered':
          return ended.answer ? { end: 'accepted', reference: identity.id } : { end: 'identity-used-up' };
        case 'not-sent':
          return { end: 'not-sent', failure: ended.failure };
        case 'refused':
          return { end: 'refused', failure: ended.failure, fields: ['legalFullName'] };
        case 'unclear':
          return { end: 'unclear', failure: ended.failure };
      }
    },
    will: (...next) => void moods.push(...next),
    becomes: (mood) => {
      usually = mood;
    },
    mintSlowly: () => {
      const before = endMinting;
      const { promise, resolve } = Promise.withResolvers<void>();
      minting = promise;
      endMinting = () => {
        before();
        resolve();
      };
    },
    denyEverybody: () => {
      lies = true;
    },
    forgetMoods: () => {
      moods.length = 0;
      usually = 'answers';
    },
    people,
    calls,
    minted,
    answer: () => {
      hanging.resolve();
      endMinting();
    },
  };
}
