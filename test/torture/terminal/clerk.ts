/** Somebody who serves customers back to back, and looks after the desk and the outbox between them. */

import { setTimeout as delay } from 'node:timers/promises';
import type { SubmissionId } from '../../../shared/brand.ts';
import type { OutputOf } from '../../../shared/contract/contract.ts';
import type { Application } from '../../../shared/domain/application.ts';
import { noticeVersionOf } from '../../support/notice-version.ts';
import { draftOf, personOf } from '../people.ts';
import type { Seeded } from '../seeded.ts';
import type { Terminal } from './compose-terminal.ts';
import { openCounter } from './counter.ts';
import type { ParentLine } from './parent-line.ts';
import { createService } from './serve-customer.ts';

interface Parts {
  readonly terminal: Pick<Terminal, 'call' | 'store' | 'settled'>;
  readonly parent: ParentLine;
  readonly chance: Seeded;
  readonly firstPerson: number;
  readonly journeys: readonly [string, ...string[]];
  /** Whose application it is, for who captures it. */
  readonly people: Map<string, number>;
}

/** What a clerk does. Each resolves when they are done with it. */
export interface Clerk {
  /** A visit that the end of the program interrupted: taken up again, or ended. */
  readonly settleInterrupted: (how?: 'leave') => Promise<void>;
  /** One thing after another, for as long as the terminal lives. */
  readonly work: () => Promise<never>;
}

/** Puts a clerk at a terminal. */
export function createClerk({ terminal, parent, chance, firstPerson, journeys, people }: Parts): Clerk {
  const counter = openCounter({ terminal, parent, people });
  const { ask, begin } = counter;
  const { call } = terminal;
  const { serve, finish } = createService({ terminal, counter, parent, chance });
  let nextPerson = firstPerson;

  async function visit(): Promise<void> {
    const journeyId = chance.pick(journeys);
    const started =
      journeyId === 'new-member' ? await startFromLookUp() : await call('applications.start', { journeyId });
    if (!started) return;
    if (started.ok) {
      beginWithNext(started.value);
      await serve(started.value);
      return;
    }
    // As the window does: what is open in main is what is shown.
    const open = await call('applications.read-open', {});
    if (open.ok && open.value) return goOn(open.value);
    parent.say({ line: 'failed', method: 'applications.start', code: started.error.code });
    await delay(20);
  }

  /** The next in the queue is at the counter; whoever was looked up a moment ago is the same person. */
  function beginWithNext(application: Application): void {
    begin(application, nextPerson);
    if (application.journeyId !== 'member-look-up') nextPerson += 1;
  }

  async function startFromLookUp() {
    const lookUp = await call('applications.start', { journeyId: 'member-look-up' });
    if (!lookUp.ok) return lookUp;
    const { applicationId } = lookUp.value;
    beginWithNext(lookUp.value);
    await ask(applicationId, 'applications.record-consent', {
      applicationId,
      noticeVersion: noticeVersionOf('member-look-up'),
    });
    const text = draftOf(nextPerson).phoneNumber ?? '';
    const found = await ask(applicationId, 'members.find', { applicationId, by: 'phone', text });
    if (found.ok && found.value.members.length === 0)
      return call('applications.start', { journeyId: 'new-member', origin: { applicationId } });
    await finish(lookUp.value, 'stop');
    nextPerson += 1;
    return undefined;
  }

  /** Goes on with a visit that comes back in hand. */
  async function goOn(opened: Application): Promise<void> {
    const { applicationId, draft, journeyId } = opened;
    const known = counter.personAt(applicationId) ?? personOf(draft);
    const person = known ?? nextPerson;
    nextPerson = Math.max(nextPerson, person + 1);
    begin(opened, person);
    // A look-up is forgotten with the program that made it.
    await (journeyId === 'member-look-up' ? finish(opened, 'stop') : serve(opened));
  }

  async function callSomebodyBack(): Promise<void> {
    const desk = await call('desk.list', {});
    if (!desk.ok) return;
    const entries = desk.value.filter(({ inBranch }) => inBranch);
    const entry = entries[chance.below(entries.length)];
    if (!entry) return;
    const { applicationId, ticketCode } = entry;
    if (chance.chance(0.1)) {
      await call('desk.set-present', { applicationId, inBranch: false });
      return;
    }
    const opened = await call('desk.open', chance.chance(0.6) ? { ticket: ticketCode } : { applicationId });
    if (opened.ok) await goOn(opened.value);
    else parent.say({ line: 'failed', method: 'desk.open', code: opened.error.code });
  }

  async function lookAfterOutbox(): Promise<void> {
    const listed = await call('outbox.list', {
      filter: chance.chance(0.7) ? 'attention' : 'open',
      page: 0,
    });
    if (!listed.ok) return;
    const { items } = listed.value;
    const item = items[chance.below(items.length)];
    if (!item) return;
    const detail = await call('outbox.read-item', { submissionId: item.submissionId });
    if (!detail.ok || detail.value.actions.length === 0) return;
    await act(item.applicationId, item.submissionId, detail.value.actions);
  }

  async function act(
    applicationId: string,
    submissionId: SubmissionId,
    actions: OutputOf<'outbox.read-item'>['actions'],
  ): Promise<void> {
    if (actions.includes('correct') && chance.chance(0.5)) {
      const opened = await call('outbox.correct', { submissionId });
      if (opened.ok) await goOn(opened.value);
      return;
    }
    if (actions.includes('cancel') && chance.chance(0.03)) {
      parent.say({ line: 'intent', applicationId, what: 'cancel', submissionId });
      await call('outbox.cancel', { submissionId, reason: 'supervisor-decided' });
      return;
    }
    if (actions.includes('retry') || actions.includes('check')) await call('outbox.retry', { submissionId });
  }

  async function settleInterrupted(how?: 'leave'): Promise<void> {
    const found = await call('applications.read-interrupted', {});
    if (!found.ok || !found.value) return;
    const { applicationId } = found.value;
    if (how !== 'leave' && chance.chance(0.6)) {
      const resumed = await call('applications.resume-interrupted', { applicationId });
      if (resumed.ok) await goOn(resumed.value);
      else
        parent.say({ line: 'failed', method: 'applications.resume-interrupted', code: resumed.error.code });
      return;
    }
    const left = await call('applications.leave-interrupted', { applicationId });
    if (!left.ok)
      parent.say({ line: 'failed', method: 'applications.leave-interrupted', code: left.error.code });
  }

  async function work(): Promise<never> {
    await settleInterrupted();
    for (;;) {
      const share = chance.fraction();
      if (share < 0.15) await callSomebodyBack();
      else if (share < 0.27) await lookAfterOutbox();
      else if (share < 0.32) await call('outbox.send-now', {});
      else await visit();
    }
  }

  return { settleInterrupted, work };
}
