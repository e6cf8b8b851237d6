/**
 * Visits, crashes, drains and decisions in whatever order, over the real parts and a real vault. After every step memory,
 * disk and ledger say the same, nobody is at a provider twice, and nothing leaves that its customer has not confirmed or has
 * taken back; when everything works again, nobody is missing.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Action, createKeptModel, slowReadings } from '../../support/kept-model.ts';

/** Set `KEPT_RUNS` for a night's work. */
const runs = Number(process.env.KEPT_RUNS ?? 10);
const minutes = (count: number) => count * 60_000;

const journey = fc.constantFrom('payout-customer', 'wallet-customer', 'one-visit');
const mood = fc.constantFrom(
  ...([
    'refuses',
    'busy',
    'down',
    'offline',
    'lost-before',
    'lost-after',
    'no-entry',
    'used-up',
    'hangs',
  ] as const),
);
const which = fc.constantFrom('noah' as const, 'yativo' as const);
const pick = fc.nat(20);
const is = <Name extends string>(name: Name) => fc.constant(name);
const turns = fc.nat(40);
const single: fc.Arbitrary<Action> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ do: is('visit'), journey }) },
  { weight: 8, arbitrary: fc.record({ do: is('send'), waits: fc.boolean() }) },
  { weight: 3, arbitrary: fc.record({ do: is('correct'), confirms: fc.boolean() }) },
  { weight: 6, arbitrary: fc.record({ do: is('finish') }) },
  { weight: 2, arbitrary: fc.record({ do: is('stop') }) },
  { weight: 2, arbitrary: fc.record({ do: is('skip'), which }) },
  { weight: 7, arbitrary: fc.record({ do: is('mood'), which, mood }) },
  { weight: 4, arbitrary: fc.record({ do: is('answer') }) },
  { weight: 3, arbitrary: fc.record({ do: is('mint-slowly'), which }) },
  { weight: 2, arbitrary: fc.record({ do: is('read-slowly'), name: fc.constantFrom(...slowReadings) }) },
  { weight: 1, arbitrary: fc.record({ do: is('send-now') }) },
  {
    weight: 3,
    arbitrary: fc.record({ do: is('line'), line: fc.constantFrom('online' as const, 'offline' as const) }),
  },
  {
    weight: 5,
    arbitrary: fc.record({ do: is('wait'), ms: fc.constantFrom(1000, 30_000, minutes(2), minutes(20)) }),
  },
  { weight: 3, arbitrary: fc.record({ do: is('desk'), pick }) },
  { weight: 2, arbitrary: fc.record({ do: is('correct-rejected'), pick }) },
  { weight: 3, arbitrary: fc.record({ do: is('decide'), pick }) },
  { weight: 1, arbitrary: fc.record({ do: is('cancel'), pick }) },
  { weight: 1, arbitrary: fc.record({ do: is('retry'), pick }) },
  { weight: 4, arbitrary: fc.record({ do: is('resume'), leaves: fc.boolean() }) },
);
const action: fc.Arbitrary<Action> = fc.oneof(
  { weight: 3, arbitrary: single },
  { weight: 1, arbitrary: fc.record({ do: is('at-once'), first: single, second: single, turns }) },
);
/** The power goes in the middle of about every seventh. */
const step = fc.record({ action, crashAfter: fc.option(fc.nat(80), { nil: undefined, freq: 6 }) });

it('nobody is lost, and nobody is there twice, whatever happens', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 40, size: 'max' }), async (steps) => {
      const model = await createKeptModel();
      try {
        for (const { action, crashAfter } of steps) {
          expect(await model.step(action, crashAfter)).toEqual([]);
        }
        expect(await model.heal()).toEqual([]);
        for (const minted of model.minted()) expect(new Set(minted).size).toBe(minted.length);
      } finally {
        await model.end();
      }
    }),
    { numRuns: runs },
  );
}, 600_000);

describe('the model sees it', () => {
  const once: readonly Action[] = [
    { do: 'visit', journey: 'payout-customer' },
    { do: 'mood', which: 'noah', mood: 'lost-after' },
    { do: 'send', waits: true },
    { do: 'finish' },
  ];
  async function play(
    prepare: (model: Awaited<ReturnType<typeof createKeptModel>>) => void,
    powerGoes: boolean,
  ): Promise<string> {
    const model = await createKeptModel();
    try {
      prepare(model);
      const wrongs: string[] = [];
      for (const action of once) wrongs.push(...(await model.step(action, undefined)));
      model.disk.goOn();
      if (powerGoes) await model.step({ do: 'answer' }, 0);
      return [...wrongs, ...(await model.heal())].join('; ');
    } finally {
      await model.end();
    }
  }

  it('negative control: with nothing wrong there is nothing to see', async () => {
    expect(await play(() => {}, true)).toBe('');
  });

  it('when somebody is there twice', async () => {
    expect(await play(({ providers }) => providers.noah.denyEverybody(), false)).toContain(
      'is 2 times at noah',
    );
  });

  it('when somebody is lost', async () => {
    const wrongs = await play(({ disk, providers }) => {
      providers.noah.will('down');
      disk.forget();
    }, true);
    expect(wrongs).toContain('is lost at noah');
  });
});
