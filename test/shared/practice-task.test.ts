import { describe, expect, it } from 'vitest';
import {
  advance,
  type PracticeFacts,
  PracticeTaskId,
  practiceTasks,
} from '../../shared/domain/practice-task.ts';
import type { StepId } from '../../shared/journeys/journey.ts';
import { findJourney } from '../../shared/journeys/shipped.ts';

const home: PracticeFacts = {
  journeyId: null,
  step: null,
  seen: null,
  registration: null,
  isCodeRefused: false,
  isSaved: false,
  isParting: false,
  isOffline: false,
  isOwn: false,
  left: null,
};
const gold = (step: StepId, change: Partial<PracticeFacts> = {}): PracticeFacts => ({
  ...home,
  journeyId: 'gold-account',
  isOwn: true,
  step,
  seen: step,
  registration: 'not-sent',
  ...change,
});
const payout = (step: StepId, change: Partial<PracticeFacts> = {}) =>
  gold(step, { journeyId: 'payout-customer', isOffline: true, ...change });

const nextOf = (task: PracticeTaskId, reached: number) => practiceTasks[task].steps[reached]?.id ?? 'over';

/** What the coach says next, after each of these moments. */
function walk(task: PracticeTaskId, moments: readonly PracticeFacts[]): readonly string[] {
  let reached = 0;
  return moments.map((facts) => {
    ({ reached } = advance(task, reached, facts));
    return nextOf(task, reached);
  });
}

const toSend = [home, gold('consent'), gold('details'), gold('review'), gold('send')];
const goldSteps = ['begin', 'agree', 'details', 'review'];
const codeOpen = gold('code', { registration: 'code-open' });
const registered = gold('done', { registration: 'link' });

describe('each task, walked as it is meant', () => {
  it('a visit', () => {
    const moments = [...toSend, codeOpen, registered, home];
    expect(walk('visit', moments)).toEqual([...goldSteps, 'send', 'code', 'end', 'over']);
  });

  it('a visit without a line', () => {
    const away: PracticeFacts = { ...home, isOffline: true, left: 'waiting' };
    const moments: readonly PracticeFacts[] = [
      home,
      { ...home, isOffline: true },
      ...(['consent', 'details', 'address', 'document', 'review', 'send'] as const).map((step) =>
        payout(step),
      ),
      payout('send', { isSaved: true }),
      { ...away, isParting: true },
      away,
      { ...home, left: 'sending' },
      { ...home, left: 'accepted' },
    ];
    expect(walk('offline-visit', moments)).toEqual([
      ...['line-gone', 'begin', 'agree', 'details', 'address', 'document', 'review', 'save', 'save-visit'],
      ...['leave', 'line-back', 'line-back', 'over'],
    ]);
  });

  it('a wrong code: the right one at once does not count as having seen it', () => {
    const refused = { ...codeOpen, isCodeRefused: true };
    const moments = [...toSend, codeOpen, refused, registered, home];
    expect(walk('wrong-code', moments)).toEqual([...goldSteps, 'send', 'wrong-code', 'code', 'end', 'over']);
    expect(advance('wrong-code', 5, registered)).toEqual({ reached: 5, detour: 'passed' });
  });

  it('an unknown answer', () => {
    const unclear = gold('send', { registration: 'unclear' });
    const codeOver = gold('code', { registration: 'code-over' });
    const moments = [...toSend, unclear, codeOver, codeOpen, registered, home];
    expect(walk('unknown-answer', moments)).toEqual([
      ...goldSteps,
      ...['send-lost', 'check', 'new-code', 'code', 'end', 'over'],
    ]);
  });
});

describe('another way', () => {
  it('is said where another visit is open', () => {
    expect(advance('visit', 0, payout('details'))).toEqual({ reached: 0, detour: 'other-visit' });
  });

  it('is said where somebody looks back, and nothing done is lost by it', () => {
    const looking = gold('send', { seen: 'consent' });
    expect(advance('visit', 4, looking)).toEqual({ reached: 4, detour: 'looked-back' });
    expect(advance('visit', 4, gold('send'))).toEqual({ reached: 4, detour: null });
  });

  it('a form that is filled in is done when it is left, not before', () => {
    expect(advance('visit', 2, gold('review', { seen: 'details' }))).toEqual({ reached: 2, detour: null });
    expect(advance('visit', 2, gold('review')).reached).toBe(3);
  });

  it('begins again with the visit, once that has ended before its time', () => {
    expect(advance('visit', 5, home)).toEqual({ reached: 0, detour: null });
    // Without a line the line stays away.
    expect(nextOf('offline-visit', advance('offline-visit', 6, home).reached)).toBe('begin');
  });

  it('confirms again what was changed after it was confirmed', () => {
    expect(nextOf('visit', advance('visit', 4, gold('review')).reached)).toBe('review');
  });

  it('takes no other visit for its own: one that was left earlier is another one, wherever it stands', () => {
    for (const step of ['consent', 'review', 'send', 'done'] as const) {
      const taken = payout(step, { isOwn: false, isSaved: true });
      expect(advance('offline-visit', 1, taken)).toEqual({ reached: 1, detour: 'other-visit' });
    }
    // Nor half-way: its own was stopped, and an older one is taken up.
    expect(advance('visit', 4, gold('send', { isOwn: false }))).toEqual({
      reached: 0,
      detour: 'other-visit',
    });
  });

  it('is not saved that was stopped, nor by what else waits in the outbox', () => {
    const at = practiceTasks['offline-visit'].steps.findIndex(({ id }) => id === 'save-visit');
    const nextAfter = (left: PracticeFacts['left']) =>
      nextOf('offline-visit', advance('offline-visit', at, { ...home, isOffline: true, left }).reached);
    for (const left of [null, 'cancelled', 'unknown', 'rejected'] as const)
      expect(nextAfter(left)).toBe('begin');
    for (const left of ['waiting', 'sending'] as const) expect(nextAfter(left)).toBe('line-back');
  });

  it('is saved without a line, and not because the provider is down', () => {
    const at = practiceTasks['offline-visit'].steps.findIndex(({ id }) => id === 'save');
    expect(advance('offline-visit', at, payout('send', { isSaved: true, isOffline: false })).reached).toBe(
      at,
    );
    expect(advance('offline-visit', at, payout('send', { isSaved: true })).reached).toBe(at + 1);
  });

  it('is over when its own entry was accepted, and not before', () => {
    const last = practiceTasks['offline-visit'].steps.length - 1;
    for (const left of ['waiting', 'sending', 'rejected'] as const)
      expect(advance('offline-visit', last, { ...home, left }).reached).toBe(last);
    expect(advance('offline-visit', last, { ...home, left: 'accepted' }).reached).toBe(last + 1);
  });

  it('with a customer whom the provider knows there is no code to read, and none counts as read', () => {
    const bound = gold('done', { registration: 'bound' });
    const at = practiceTasks.visit.steps.findIndex(({ id }) => id === 'code');
    expect(advance('visit', at, bound)).toEqual({ reached: at, detour: 'passed' });
    const settled = practiceTasks['unknown-answer'].steps.findIndex(({ id }) => id === 'new-code');
    expect(advance('unknown-answer', settled, bound)).toEqual({ reached: settled, detour: 'passed' });
  });

  it('is said where the line came back too early and it was sent at once', () => {
    expect(advance('offline-visit', 7, payout('done', { isOffline: false })).detour).toBe('passed');
  });
});

it('each task is about a shipped journey, its provider, and steps that the journey has, in its order', () => {
  for (const id of PracticeTaskId.options) {
    const { journeyId, provider, steps } = practiceTasks[id];
    const journey = findJourney(journeyId);
    expect(journey?.operations.map((operation) => operation.provider)).toContain(provider);
    const places = steps.flatMap(({ at }) => (at ? [journey?.steps.indexOf(at) ?? -1] : []));
    expect(places).not.toContain(-1);
    expect(places).toEqual(places.toSorted((one, other) => one - other));
    // And none of the journey's is left out, as far as the task goes.
    const named = new Set(steps.map(({ at }) => at));
    const last = Math.max(...places);
    expect(journey?.steps.filter((step, place) => place <= last && !named.has(step))).toEqual([]);
  }
});
