import { describe, expect, it } from 'vitest';
import { followVisits } from '../../../electron/dashboard/follow-visits.ts';
import type { ApplicationId } from '../../../shared/brand.ts';
import type { StepId } from '../../../shared/journeys/journey.ts';
import { createFakeClock } from '../../support/fake-clock.ts';

const one = 'application-1' as ApplicationId;
const nothing = { registered: false, left: [] };

function follow() {
  const clock = createFakeClock();
  const visits = followVisits(clock);
  const stands = (step: StepId, thenMs: number) => {
    visits.stands(one, step);
    clock.advance(thenMs);
  };
  return { clock, visits, stands };
}

it('a visit takes at each step what all its stays there take, until it goes on', () => {
  const { visits, stands } = follow();
  visits.began(one, 'gold-account');
  stands('consent', 10);
  stands('details', 30);
  // A window that was locked, or made anew, says the same again.
  stands('details', 5);
  stands('review', 2);
  // Something has to be corrected.
  stands('details', 20);
  stands('review', 4);
  stands('send', 7);
  expect(visits.underWay()).toBe(1);
  expect(visits.ended(one, nothing)).toEqual({
    journeyId: 'gold-account',
    outcome: 'stopped',
    // Not the step in whose middle it was broken off.
    steps: [
      { step: 'consent', ms: 10, longestMs: 10 },
      { step: 'details', ms: 55, longestMs: 35 },
      { step: 'review', ms: 6, longestMs: 4 },
    ],
  });
  expect(visits.underWay()).toBe(0);
});

it('a step that was left backwards, and never passed, was broken off too', () => {
  const { visits, stands } = follow();
  visits.began(one, 'gold-account');
  for (const [step, ms] of [
    ['consent', 10],
    ['details', 30],
    ['review', 5],
    ['details', 8],
  ] as const)
    stands(step, ms);
  expect(visits.ended(one, nothing).steps).toEqual([{ step: 'consent', ms: 10, longestMs: 10 }]);
});

it('the last step is done when the visit ends', () => {
  const { visits, stands } = follow();
  visits.began(one, 'gold-account');
  stands('done', 9);
  expect(visits.ended(one, { registered: true, left: [] }).steps).toEqual([
    { step: 'done', ms: 9, longestMs: 9 },
  ]);
});

it.each([
  [true, [], 'registered'],
  [true, ['waiting'], 'in-part'],
  [true, ['rejected'], 'in-part'],
  [false, ['needs-customer'], 'saved'],
  [false, ['unknown', 'rejected'], 'saved'],
  [false, ['rejected'], 'refused'],
  [false, [], 'stopped'],
] as const)('registered: %s, left: %j is %s', (registered, left, outcome) => {
  const { visits } = follow();
  visits.began(one, 'gold-account');
  expect(visits.ended(one, { registered, left }).outcome).toBe(outcome);
});

it('a minute under the lock is no minute at a step', () => {
  const { clock, visits, stands } = follow();
  visits.began(one, 'gold-account');
  stands('details', 30);
  visits.locked();
  visits.locked();
  clock.advance(5_000);
  // Of a code that ran out meanwhile, say.
  stands('review', 5_000);
  visits.unlocked();
  visits.unlocked();
  clock.advance(7);
  stands('send', 0);
  expect(visits.ended(one, nothing).steps).toEqual([
    { step: 'details', ms: 30, longestMs: 30 },
    { step: 'review', ms: 7, longestMs: 7 },
  ]);
});

it('a visit that is taken up again tells nothing of the step that it had begun before', () => {
  const { visits, stands } = follow();
  visits.reopened(one);
  visits.isOf(one, 'gold-account');
  stands('details', 3);
  stands('review', 8);
  // Back at it for a correction: what was spent there at first is still not known.
  stands('details', 2);
  stands('send', 0);
  expect(visits.ended(one, nothing).steps).toEqual([{ step: 'review', ms: 8, longestMs: 8 }]);
});

describe('a look-up', () => {
  function lookUp({ isAnswered = true } = {}) {
    const { visits, stands } = follow();
    visits.began(one, 'member-look-up');
    stands('consent', 4);
    stands('look-up', 20);
    if (isAnswered) visits.asked(one);
    return visits;
  }

  it('that was answered leaves nothing, is no visit that was stopped, and took its time', () => {
    expect(lookUp().ended(one, nothing)).toEqual({
      ...{ journeyId: 'member-look-up', outcome: 'looked-up' },
      steps: [
        { step: 'consent', ms: 4, longestMs: 4 },
        { step: 'look-up', ms: 20, longestMs: 20 },
      ],
    });
  });

  it('in which nobody was looked for was stopped', () => {
    expect(lookUp({ isAnswered: false }).ended(one, nothing).outcome).toBe('stopped');
  });

  it('from which another visit begins is a part of that one', () => {
    const leading = lookUp();
    leading.ledOn(one);
    expect(leading.ended(one, nothing).outcome).toBe('led-on');
  });

  it('has no answer after its end', () => {
    const visits = lookUp();
    visits.ended(one, nothing);
    visits.asked(one);
    expect(visits.underWay()).toBe(0);
  });
});

it('knows the journey of a visit that was interrupted, also where nobody opens it', () => {
  const { visits } = follow();
  visits.isOf(one, 'wallet-customer');
  visits.reopened(one);
  expect(visits.ended(one, { registered: false, left: ['waiting'] })).toMatchObject({
    journeyId: 'wallet-customer',
    outcome: 'saved',
  });
  visits.reopened('application-2' as ApplicationId);
  visits.isOf('application-2' as ApplicationId, 'gold-account');
  expect(visits.ended('application-2' as ApplicationId, nothing).journeyId).toBe('gold-account');
  visits.reopened('application-2' as ApplicationId);
  expect(visits.ended('application-2' as ApplicationId, nothing).journeyId).toBeNull();
});

it('an answer that comes after the end of its visit begins none', () => {
  const { visits, stands } = follow();
  visits.began(one, 'gold-account');
  visits.ended(one, nothing);
  stands('review', 5);
  expect(visits.underWay()).toBe(0);
  expect(visits.ended(one, nothing).steps).toEqual([]);
});
