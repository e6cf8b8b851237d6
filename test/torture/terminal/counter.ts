/** The counter of a terminal: what is asked of main there, and what of it counts as a promise. */
import type { ApplicationId } from '../../../shared/brand.ts';
import type { FailureOf, InputOf, MethodName, OutputOf } from '../../../shared/contract/contract.ts';
import type { Application } from '../../../shared/domain/application.ts';
import type { Result } from '../../../shared/result.ts';
import type { Row } from '../protocol.ts';
import type { Terminal } from './compose-terminal.ts';
import type { ParentLine } from './parent-line.ts';

interface Parts {
  readonly terminal: Pick<Terminal, 'call' | 'store' | 'settled'>;
  readonly parent: Pick<ParentLine, 'say'>;
  /** Whose application it is. */
  readonly people: Map<string, number>;
}

type Answer<Name extends MethodName> = Promise<Result<OutputOf<Name>, FailureOf<Name>>>;

/** Asks main about one customer's application. */
export interface Counter {
  /** Acknowledges what was answered once that is on the disk. `isFinished`: nothing of the visit may be missing then. */
  readonly ask: <Name extends MethodName>(
    applicationId: string,
    method: Name,
    input: InputOf<Name>,
    isFinished?: boolean,
  ) => Answer<Name>;
  /** The same; while it is under way, what needs the customer may be sent. */
  readonly askAttended: <Name extends MethodName>(
    applicationId: string,
    method: Name,
    input: InputOf<Name>,
  ) => Answer<Name>;
  /** A customer has come, or come back. */
  readonly begin: (application: Application, person: number) => void;
  readonly personAt: (applicationId: string) => number | undefined;
}

/** Opens it. */
export function openCounter({ terminal, parent, people }: Parts): Counter {
  const { call, store, settled } = terminal;

  const rowsOf = (applicationId: string): Row[] =>
    store
      .listFor(applicationId as ApplicationId)
      .map(({ submissionId, provider, operation, state, ...more }) => ({
        ...{ submissionId, applicationId, provider, operation, state },
        ...(more.supersedes === undefined ? {} : { supersedes: more.supersedes }),
        ...(more.supersededBy === undefined ? {} : { supersededBy: more.supersededBy }),
        ...(more.cancelReason === undefined ? {} : { cancelReason: more.cancelReason }),
      }));

  /** Asks main, and acknowledges what it answered once that is on the disk. */
  async function ask<Name extends MethodName>(
    applicationId: string,
    method: Name,
    input: InputOf<Name>,
    isFinished = false,
  ): Answer<Name> {
    const answer = await call(method, input);
    const submissions = rowsOf(applicationId);
    const kept = await settled();
    const person = people.get(applicationId);
    if (kept.ok && person !== undefined)
      parent.say({
        ...{ line: 'kept', applicationId, person, method, submissions },
        ...(isFinished && answer.ok ? { isFinished } : {}),
      });
    if (!answer.ok && unexpected.includes(answer.error.code))
      parent.say({ line: 'failed', method, code: answer.error.code });
    return answer;
  }

  /** While it is under way, what needs the customer may be sent. */
  async function askAttended<Name extends MethodName>(
    applicationId: string,
    method: Name,
    input: InputOf<Name>,
  ): Answer<Name> {
    const person = people.get(applicationId) ?? -1;
    parent.say({ line: 'attending', person, isAtCounter: true });
    const answer = await ask(applicationId, method, input);
    parent.say({ line: 'attending', person, isAtCounter: false });
    return answer;
  }

  function begin(application: Application, person: number): void {
    const { applicationId, journeyId } = application;
    people.set(applicationId, person);
    parent.say({ line: 'visit', applicationId, journeyId, person });
  }

  return { ask, askAttended, begin, personAt: (applicationId) => people.get(applicationId) };
}

/** Failures that no provider, line or mistake of the clerk's accounts for. */
const unexpected: readonly string[] = [
  'internal',
  'malformed-input',
  'record-unreadable',
  'storage-full',
  'storage-unavailable',
];
