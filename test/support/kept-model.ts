/**
 * What a model test does at one terminal, and what must hold whatever it does. Everybody is counted at the providers, by
 * the name that was sent; a name carries the version of the details that its customer said.
 */

import type { ApplicationId } from '../../shared/brand.ts';
import type { Submission } from '../../shared/domain/submission.ts';
import { byStaff, bySupervisor, type KeptKiosk } from './kept-kiosk.ts';
import { createKeptWorld, meiAtHome } from './kept-world.ts';
import type { ModelProvider, Mood } from './model-provider.ts';
import { noticeVersionOf } from './notice-version.ts';

export type ModelProviderName = 'noah' | 'yativo';

/** One thing that happens. What is not possible where things stand is refused, or does nothing. */
export type Action =
  | { readonly do: 'visit'; readonly journey: string }
  | { readonly do: 'send'; readonly waits: boolean }
  | { readonly do: 'correct'; readonly confirms: boolean }
  | { readonly do: 'finish' | 'stop' | 'answer' | 'send-now' }
  | { readonly do: 'skip'; readonly which: ModelProviderName }
  | { readonly do: 'mood'; readonly which: ModelProviderName; readonly mood: Mood }
  | { readonly do: 'mint-slowly'; readonly which: ModelProviderName }
  | { readonly do: 'read-slowly'; readonly name: (typeof slowReadings)[number] }
  /** The second begins so many turns after the first, wherever that one is then. */
  | { readonly do: 'at-once'; readonly first: Action; readonly second: Action; readonly turns: number }
  | { readonly do: 'line'; readonly line: 'online' | 'offline' }
  | { readonly do: 'wait'; readonly ms: number }
  | { readonly do: 'desk' | 'correct-rejected' | 'decide' | 'cancel' | 'retry'; readonly pick: number }
  | { readonly do: 'resume'; readonly leaves: boolean };

/** What may take long to be read; nothing is lost or doubled by it. */
export const slowReadings = ['readApplication', 'readCaptured', 'listSubmissions'] as const;

interface Customer {
  readonly applicationId: ApplicationId;
  readonly label: string;
  readonly providers: readonly ModelProviderName[];
  /** Of the details, as the kiosk has acknowledged them last. */
  version: number;
  /** Whether they have confirmed what they have said last. */
  isConfirmed: boolean;
  /** Every version that the customer has ever confirmed. */
  readonly confirmed: Set<number>;
  /** A visit of theirs was finished once they had confirmed. */
  isFinished: boolean;
  isStopped: boolean;
  readonly skipped: Set<ModelProviderName>;
}

const providersOf: Readonly<Record<string, readonly ModelProviderName[]>> = {
  'payout-customer': ['noah'],
  'wallet-customer': ['yativo'],
  'one-visit': ['noah', 'yativo'],
};
const nameOf = (label: string, version: number) => `${label} v${version}`;
const versionOf = (name: string) => Number(name.split(' v')[1]);
const minutes = (count: number) => count * 60_000;

export async function createKeptModel() {
  const world = createKeptWorld();
  const providers: Readonly<Record<ModelProviderName, ModelProvider>> = {
    noah: world.noah,
    yativo: world.yativo,
  };
  const customers: Customer[] = [];
  const bugs: unknown[] = [];
  /** The power has gone, and is not all back yet. */
  let isDown = false;
  let kiosk: KeptKiosk = await world.start();
  await world.time.settle();

  const peopleOf = (which: ModelProviderName, label: string) =>
    providers[which].people.filter(({ name }) => name.startsWith(`${label} `));
  /** Which of these, if there are any. */
  const pickOf = <One>(list: readonly One[], pick: number): One | undefined =>
    list[pick % Math.max(list.length, 1)];
  const openOf = async (): Promise<Customer | undefined> => {
    const read = await kiosk.call['applications.read-open']({}, byStaff);
    const applicationId = read.ok ? read.value?.applicationId : undefined;
    return customers.find((one) => one.applicationId === applicationId);
  };
  const unfinished = (state: Submission['state']): readonly Submission[] =>
    kiosk.outbox.store.list().flatMap(({ submission }) => (submission.state === state ? [submission] : []));
  /** The truth, as whoever is asked would tell it. */
  const isThere = ({ applicationId, provider }: Submission): boolean => {
    const customer = customers.find((one) => one.applicationId === applicationId);
    return customer !== undefined && peopleOf(provider as ModelProviderName, customer.label).length > 0;
  };

  async function begin(journey: string): Promise<void> {
    const started = await kiosk.call['applications.start']({ journeyId: journey }, byStaff);
    if (!started.ok) return;
    const { applicationId } = started.value;
    const customer: Customer = {
      ...{ applicationId, label: `Customer ${customers.length + 1}`, providers: providersOf[journey] ?? [] },
      ...{
        version: 0,
        isConfirmed: false,
        confirmed: new Set(),
        isFinished: false,
        isStopped: false,
        skipped: new Set(),
      },
    };
    customers.push(customer);
    await kiosk.call['applications.record-consent'](
      { applicationId, noticeVersion: noticeVersionOf(journey) },
      byStaff,
    );
    await correct(customer, true);
  }

  async function correct(customer: Customer, confirms: boolean): Promise<void> {
    const { applicationId, label } = customer;
    const next = customer.version + 1;
    const draft = { ...meiAtHome, legalFullName: nameOf(label, next) };
    const { call, queue } = kiosk;
    const saved = await call['applications.save-details']({ applicationId, draft }, byStaff);
    if (!saved.ok) return;
    customer.isConfirmed = false;
    if (confirms) {
      // In memory it is confirmed at once, and what is confirmed may be sent.
      customer.confirmed.add(next);
      const done = await call['applications.confirm-review']({ applicationId }, byStaff);
      if (done.ok) customer.isConfirmed = true;
      else customer.confirmed.delete(next);
    }
    // As the boundary does: nobody is told before it is kept.
    if ((await queue.settled()).ok) customer.version = next;
  }

  async function end(customer: Customer, how: 'finish' | 'stop'): Promise<void> {
    const { applicationId } = customer;
    // An end that takes long must not be told by the run that follows.
    const { call, queue } = kiosk;
    const ended = await call['applications.end-visit']({ applicationId, how }, byStaff);
    if (!ended.ok || !(await queue.settled()).ok) return;
    if (how === 'stop') customer.isStopped = true;
    else if (customer.isConfirmed) customer.isFinished = true;
  }

  async function skip(customer: Customer, which: ModelProviderName): Promise<void> {
    const { applicationId } = customer;
    const skipped = await kiosk.call['enrolments.skip']({ applicationId, provider: which }, byStaff);
    if (skipped.ok && (await kiosk.queue.settled()).ok) customer.skipped.add(which);
  }

  async function decide(submission: Submission | undefined): Promise<void> {
    if (!submission) return;
    const { submissionId } = submission;
    const decision = isThere(submission) ? 'registered' : 'not-registered';
    await kiosk.call['outbox.decide']({ submissionId, decision, asked: 'provider' }, bySupervisor);
  }

  async function act(action: Action): Promise<void> {
    const open = await openOf();
    switch (action.do) {
      case 'visit':
        return open ? undefined : begin(action.journey);
      case 'send': {
        if (!open) return;
        const sending = kiosk.call['enrolments.send']({ applicationId: open.applicationId }, byStaff);
        return action.waits ? atMost(sending) : undefined;
      }
      case 'correct':
        return open && correct(open, action.confirms);
      case 'finish':
      case 'stop':
        return open && atMost(end(open, action.do));
      case 'skip':
        return open && skip(open, action.which);
      case 'mood':
        return providers[action.which].will(action.mood);
      case 'mint-slowly':
        return providers[action.which].mintSlowly();
      case 'read-slowly':
        // A start reads as well, and nobody would let it go.
        return isDown ? undefined : void world.disk.holdReading(action.name);
      case 'at-once': {
        const first = act(action.first);
        for (let turn = 0; turn < action.turns; turn += 1) await Promise.resolve();
        await Promise.all([first, act(action.second)]);
        return;
      }
      case 'answer':
        return answer();
      case 'line':
        kiosk.line.now = action.line;
        if (action.line === 'online') kiosk.draining.lineReturned();
        return;
      case 'send-now':
        return kiosk.draining.sendNow();
      case 'wait':
        return world.time.pass(action.ms);
      case 'desk':
        return atMost(openFromDesk(action.pick));
      case 'correct-rejected': {
        const submission = pickOf(unfinished('rejected'), action.pick);
        if (submission)
          await atMost(kiosk.call['outbox.correct']({ submissionId: submission.submissionId }, byStaff));
        return;
      }
      case 'decide':
        return atMost(decide(pickOf(unfinished('unknown'), action.pick)));
      case 'cancel': {
        const submission = pickOf(unfinished('waiting'), action.pick);
        const reason = 'supervisor-decided';
        if (submission)
          await atMost(
            kiosk.call['outbox.cancel']({ submissionId: submission.submissionId, reason }, bySupervisor),
          );
        return;
      }
      case 'retry': {
        const submission = pickOf([...unfinished('unknown'), ...unfinished('waiting')], action.pick);
        if (submission)
          await atMost(kiosk.call['outbox.retry']({ submissionId: submission.submissionId }, byStaff));
        return;
      }
      case 'resume':
        return atMost(resume(action.leaves));
    }
  }

  /** What takes long goes on by itself. */
  async function atMost(happening: unknown): Promise<void> {
    const here = kiosk;
    const done = Promise.resolve(happening).catch((error: unknown) => void here.bugs.push(error));
    await Promise.race([done, world.time.settle()]);
  }

  function answer(): void {
    for (const provider of Object.values(providers)) provider.answer();
    world.disk.letReadingsGo();
  }

  async function openFromDesk(pick: number): Promise<void> {
    const { call } = kiosk;
    const desk = await call['desk.list']({}, byStaff);
    const entry = desk.ok ? pickOf(desk.value, pick) : undefined;
    if (entry) await call['desk.open']({ applicationId: entry.applicationId }, byStaff);
  }

  async function resume(leaves: boolean): Promise<void> {
    const { call, queue } = kiosk;
    const found = await call['applications.read-interrupted']({}, byStaff);
    const applicationId = found.ok ? found.value?.applicationId : undefined;
    if (!applicationId) return;
    const name = leaves ? 'applications.leave-interrupted' : 'applications.resume-interrupted';
    const done = await call[name]({ applicationId }, byStaff);
    const customer = customers.find((one) => one.applicationId === applicationId);
    if (customer?.isConfirmed && leaves && done.ok && (await queue.settled()).ok) customer.isFinished = true;
  }

  /** The power goes after so many turns of what happens. */
  async function crash(running: Promise<void>, turns: number): Promise<void> {
    for (let turn = 0; turn < turns; turn += 1) {
      if (turn % 12 === 11) await world.time.settle();
      else await Promise.resolve();
    }
    bugs.push(...kiosk.bugs);
    isDown = true;
    kiosk.crash();
    // Time that was passing has passed; whoever waited for the disk waits for ever.
    await Promise.race([running, world.time.settle()]);
    kiosk = await world.start();
    await world.time.settle();
    for (const customer of customers) await reread(customer);
    isDown = false;
  }

  /** What nobody was told of may have been kept or not: the disk says so. */
  async function reread(customer: Customer): Promise<void> {
    const loaded = await kiosk.applications.load(customer.applicationId);
    if (!loaded.ok) return;
    const { draft, confirmedAt, enrolments } = loaded.value.record;
    const name = draft.legalFullName;
    if (name !== undefined) customer.version = versionOf(name);
    customer.isConfirmed = confirmedAt !== undefined;
    for (const { provider, state } of enrolments)
      if (state === 'skipped') customer.skipped.add(provider as ModelProviderName);
  }

  /** What is wrong, in words; empty: nothing. */
  async function findWrongs(before: readonly Before[]): Promise<readonly string[]> {
    const wrongs: string[] = [];
    // Whatever goes on by itself comes to rest first: memory is always ahead of the disk by what is on its way.
    await world.time.settle();
    const { holds, onDisk, inMemory } = await kiosk.law();
    if (!holds) wrongs.push('the law does not hold');
    if (JSON.stringify(onDisk) !== JSON.stringify(inMemory))
      wrongs.push(`memory says ${JSON.stringify(inMemory)}, the disk ${JSON.stringify(onDisk)}`);
    for (const { customer, which, count, version, isOver } of before) {
      const people = peopleOf(which, customer.label);
      if (people.length > 1) wrongs.push(`${customer.label} is ${people.length} times at ${which}`);
      const fresh = people.slice(count);
      if (isOver && fresh.length > 0)
        wrongs.push(`${customer.label} was sent to ${which} after that was taken back`);
      for (const { name } of fresh) {
        if (versionOf(name) < version)
          wrongs.push(`${name} was sent to ${which}, who is at version ${version}`);
        if (!customer.confirmed.has(versionOf(name))) wrongs.push(`${name} never confirmed`);
      }
    }
    return wrongs;
  }

  const before = (): readonly Before[] =>
    customers.flatMap((customer) =>
      customer.providers.map((which) => ({
        ...{ customer, which, version: customer.version },
        count: peopleOf(which, customer.label).length,
        isOver: customer.isStopped || customer.skipped.has(which),
      })),
    );

  return {
    /** Lets one thing happen, perhaps with the power going in the middle; answers what is wrong afterwards. */
    step: async (action: Action, crashAfter: number | undefined): Promise<readonly string[]> => {
      const was = before();
      const running = act(action);
      if (crashAfter === undefined) await running;
      else
        await crash(
          running.catch(() => {}),
          crashAfter,
        );
      return [...(await findWrongs(was)), ...kiosk.bugs.map(String)];
    },

    /** Everything works again, everybody is looked after; answers who is missing. */
    heal: async (): Promise<readonly string[]> => {
      const was = before();
      for (const provider of Object.values(providers)) provider.forgetMoods();
      answer();
      await world.time.settle();
      kiosk.line.now = 'online';
      const open = await openOf();
      if (open) await end(open, 'finish');
      for (let one = 0; one < customers.length; one += 1) await act({ do: 'resume', leaves: true });
      for (let round = 0; round < 4; round += 1) {
        kiosk.draining.lineReturned();
        for (const which of ['noah', 'yativo'] as const) kiosk.draining.credentialsChanged(which);
        await world.time.pass(minutes(60));
        for (const submission of unfinished('unknown')) await decide(submission);
      }
      const wrongs = [...(await findWrongs(was)), ...kiosk.bugs.map(String)];
      const stored = await kiosk.stored();
      for (const { applicationId, label, providers: own, isFinished, isStopped, skipped } of customers) {
        for (const which of own) {
          const states = stored
            .filter((one) => one.applicationId === applicationId && one.provider === which)
            .map(({ state }) => state);
          const there = peopleOf(which, label).length;
          const isSettled = states.some((state) =>
            ['rejected', 'cancelled', 'needs-customer'].includes(state),
          );
          if (states.includes('accepted') !== there > 0)
            wrongs.push(`${label}: ${states.join(', ')}; ${there} at ${which}`);
          if (isFinished && !isStopped && !skipped.has(which) && there === 0 && !isSettled)
            wrongs.push(`${label} is lost at ${which}: ${states.join(', ') || 'nothing'}`);
          if (states.some((state) => ['waiting', 'sending', 'unknown'].includes(state)))
            wrongs.push(`${label} never came to an end at ${which}: ${states.join(', ')}`);
        }
      }
      return wrongs;
    },
    disk: world.disk,
    providers,
    /** Every identity that was ever made, by provider. */
    minted: () => Object.values(providers).map(({ minted }) => minted),
    end: world.end,
  };
}

/** How somebody stood at a provider before a step. */
interface Before {
  readonly customer: Customer;
  readonly which: ModelProviderName;
  readonly count: number;
  readonly version: number;
  readonly isOver: boolean;
}
