import { describe, expect, it } from 'vitest';
import { createPracticeTaskHandlers } from '../../../electron/training/practice-task-handlers.ts';
import { followPracticeVisits } from '../../../electron/training/practice-visits.ts';
import type { PracticeLine } from '../../../shared/contract/training-contract.ts';
import { type PracticeTaskId, practiceTasks } from '../../../shared/domain/practice-task.ts';
import type { SubmissionState } from '../../../shared/domain/submission.ts';
import { createFakeClock } from '../../support/fake-clock.ts';

/** A twin's dials, and what was set on them. */
function openTasks() {
  let line: PracticeLine = 'works';
  const faults: unknown[] = [];
  const clock = createFakeClock();
  const visits = followPracticeVisits();
  const handlers = createPracticeTaskHandlers(
    {
      line: {
        read: () => line,
        set: async (next) => {
          line = next;
        },
      },
      faults: { set: (setting) => Promise.resolve(faults.push(setting) > 0) },
    },
    clock,
    visits,
  );
  const taken = <Value>(answer: { readonly ok: boolean; readonly value?: Value }) => answer.value;
  return {
    clock,
    faults,
    happens: visits.listeners,
    line: () => line,
    begin: async (task: PracticeTaskId) => taken(await handlers['training.begin-task']({ task })),
    move: async (task: PracticeTaskId, reached: number) =>
      taken(await handlers['training.move-task']({ task, reached })),
    read: async () => taken(await handlers['training.read-tasks']({})),
    close: async () => taken(await handlers['training.close-task']({})),
  };
}

const lengthOf = (task: PracticeTaskId) => practiceTasks[task].steps.length;
const placeOf = (task: PracticeTaskId, id: string) =>
  practiceTasks[task].steps.findIndex((step) => step.id === id);
const lost = { provider: 'quantum-metal', operation: 'register', fault: 'lost-after-commit' };
const behaves = { provider: 'quantum-metal', fault: 'none' };

describe('the practice tasks in main', () => {
  it('begin, advance, are done today, and stand until their last words are closed', async () => {
    const tasks = openTasks();
    expect(await tasks.read()).toEqual({ running: null, doneToday: [] });
    expect(await tasks.begin('visit')).toEqual({
      running: { task: 'visit', reached: 0, visit: null, isAgain: false },
      doneToday: [],
    });
    await tasks.move('visit', 3);
    expect((await tasks.move('visit', 1))?.running).toMatchObject({ reached: 1, isAgain: true });
    expect((await tasks.move('visit', 4))?.running).toMatchObject({ reached: 4, isAgain: false });
    const over = await tasks.move('visit', lengthOf('visit'));
    expect(over).toMatchObject({ running: { reached: lengthOf('visit') }, doneToday: ['visit'] });
    expect((await tasks.move('visit', 0))?.running?.reached).toBe(lengthOf('visit'));
    expect(await tasks.close()).toEqual({ running: null, doneToday: ['visit'] });
  });

  it('counts a task once a day, and forgets with the day', async () => {
    const tasks = openTasks();
    for (const _ of [1, 2]) {
      await tasks.begin('visit');
      await tasks.move('visit', lengthOf('visit'));
    }
    expect((await tasks.read())?.doneToday).toEqual(['visit']);
    tasks.clock.advance(25 * 3_600_000);
    expect((await tasks.read())?.doneToday).toEqual([]);
  });

  it('take the line away and give it back where the task says so', async () => {
    const tasks = openTasks();
    await tasks.begin('offline-visit');
    expect(tasks.line()).toBe('none');
    await tasks.move('offline-visit', placeOf('offline-visit', 'leave'));
    expect(tasks.line()).toBe('none');
    await tasks.move('offline-visit', placeOf('offline-visit', 'line-back'));
    expect(tasks.line()).toBe('works');
  });

  it('set the problem when its step comes, again when the step comes again, and take it back at the end', async () => {
    const tasks = openTasks();
    const at = placeOf('unknown-answer', 'send-lost');
    await tasks.begin('unknown-answer');
    expect(tasks.faults).toEqual([behaves]);
    await tasks.move('unknown-answer', at);
    await tasks.move('unknown-answer', 0);
    await tasks.move('unknown-answer', at);
    expect(tasks.faults).toEqual([behaves, lost, lost]);
    await tasks.move('unknown-answer', lengthOf('unknown-answer'));
    expect(tasks.faults.at(-1)).toEqual(behaves);
  });

  it('take back everything also where the task is ended half-way, or another one is begun', async () => {
    const tasks = openTasks();
    await tasks.begin('offline-visit');
    await tasks.close();
    expect(tasks.line()).toBe('works');
    await tasks.begin('unknown-answer');
    await tasks.move('unknown-answer', placeOf('unknown-answer', 'send-lost'));
    await tasks.close();
    expect(tasks.faults.at(-1)).toEqual(behaves);
    await tasks.begin('offline-visit');
    await tasks.begin('visit');
    expect(tasks.line()).toBe('works');
  });

  it('tell which visit is the task’s own, and what became of it once it is over', async () => {
    const tasks = openTasks();
    const staffId = 'nur-aina';
    const begins = (applicationId: string, journeyId = 'payout-customer') =>
      tasks.happens['visit.started']({ applicationId, staffId, journeyId, journeyVersion: 1 });
    const moves = (applicationId: string, from: SubmissionState, to: SubmissionState, submissionId = 'one') =>
      tasks.happens['submission.moved']({ submissionId, applicationId, provider: 'noah', from, to });
    const ends = (applicationId: string) =>
      tasks.happens['visit.ended']({ applicationId, registered: false });
    const own = async () => (await tasks.read())?.running?.visit;

    begins('before');
    await tasks.begin('offline-visit');
    expect(await own()).toBeNull();
    // Another one that was left earlier, and one of another journey.
    moves('before', 'waiting', 'sending');
    begins('gold', 'gold-account');
    expect(await own()).toBeNull();

    begins('stopped');
    moves('stopped', 'draft', 'waiting');
    expect(await own()).toEqual({ applicationId: 'stopped', left: null });
    moves('stopped', 'waiting', 'cancelled');
    ends('stopped');
    expect(await own()).toEqual({ applicationId: 'stopped', left: 'cancelled' });

    begins('saved');
    moves('saved', 'draft', 'waiting');
    // Corrected and sent anew: the old entry goes.
    moves('saved', 'draft', 'waiting', 'two');
    moves('saved', 'waiting', 'cancelled', 'one');
    ends('saved');
    moves('before', 'sending', 'accepted');
    expect(await own()).toEqual({ applicationId: 'saved', left: 'waiting' });
    moves('saved', 'waiting', 'sending', 'two');
    moves('saved', 'sending', 'accepted', 'two');
    expect(await own()).toEqual({ applicationId: 'saved', left: 'accepted' });
    await tasks.begin('offline-visit');
    expect(await own()).toBeNull();
  });

  it('do not listen to a window that is about another task, or past the last step', async () => {
    const tasks = openTasks();
    await tasks.begin('visit');
    expect((await tasks.move('wrong-code', 3))?.running).toMatchObject({ task: 'visit', reached: 0 });
    expect((await tasks.move('visit', lengthOf('visit') + 1))?.running?.reached).toBe(0);
    await tasks.close();
    expect((await tasks.move('visit', 3))?.running).toBeNull();
  });

  it('are not there without a twin', async () => {
    const handlers = createPracticeTaskHandlers(undefined, createFakeClock(), followPracticeVisits());
    const notHere = { ok: false, error: { code: 'not-available-here' } };
    expect(await handlers['training.read-tasks']({})).toEqual(notHere);
    expect(await handlers['training.begin-task']({ task: 'visit' })).toEqual(notHere);
    expect(await handlers['training.move-task']({ task: 'visit', reached: 1 })).toEqual(notHere);
    expect(await handlers['training.close-task']({})).toEqual(notHere);
  });
});
