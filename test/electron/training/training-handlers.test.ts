import { request } from 'undici';
import { afterEach, expect, it } from 'vitest';
import { systemRandom } from '../../../electron/random.ts';
import { mintPracticeCredentials } from '../../../electron/training/quantum-metal/sample-data.ts';
import { createTrainingHandlers } from '../../../electron/training/training-handlers.ts';
import { startTwin, type Twin } from '../../../electron/training/twin.ts';
import { contract } from '../../../shared/contract/contract.ts';
import { createFakeClock } from '../../support/fake-clock.ts';

const notHere = { ok: false, error: { code: 'not-available-here' } };
let twin: Twin | undefined;
afterEach(() => twin?.close());

it('reads the inbox and sets faults in training', async () => {
  const credentials = { 'quantum-metal': mintPracticeCredentials(systemRandom) };
  twin = await startTwin({ clock: createFakeClock(), random: systemRandom, credentials });
  const handlers = createTrainingHandlers(twin);
  const message = { sentTo: 'a', code: '123456', sentAt: 1, provider: 'quantum-metal' } as const;
  twin.inbox.deliver(message);
  const read = await handlers['training.read-inbox']({});
  expect(read).toEqual({ ok: true, value: [message] });
  expect(contract['training.read-inbox'].output.safeParse([message]).success).toBe(true);

  // Only the twin that has credentials was started.
  expect(await handlers['training.read-twins']({})).toEqual({ ok: true, value: ['quantum-metal'] });

  const setting = contract['training.set-fault'].input.parse({ provider: 'quantum-metal', fault: 'slow' });
  expect(await handlers['training.set-fault'](setting)).toEqual({ ok: true, value: null });
  expect(await handlers['training.set-fault']({ ...setting, provider: 'noah' })).toEqual(notHere);
});

it('puts the line into a state in training, and says which', async () => {
  const credentials = { 'quantum-metal': mintPracticeCredentials(systemRandom) };
  twin = await startTwin({ clock: createFakeClock(), random: systemRandom, credentials });
  const handlers = createTrainingHandlers(twin);
  expect(await handlers['training.read-line']({})).toEqual({ ok: true, value: 'works' });
  expect(await handlers['training.set-line']({ line: 'none' })).toEqual({ ok: true, value: null });
  expect(await handlers['training.read-line']({})).toEqual({ ok: true, value: 'none' });
  await expect(request(twin.origins['quantum-metal'])).rejects.toThrow('ECONNREFUSED');
});

it('has no line to change without a twin', async () => {
  const handlers = createTrainingHandlers(undefined);
  expect(await handlers['training.read-line']({})).toEqual(notHere);
  expect(await handlers['training.set-line']({ line: 'none' })).toEqual(notHere);
});

it('has nothing to offer without a twin', async () => {
  const handlers = createTrainingHandlers(undefined);
  expect(await handlers['training.read-inbox']({})).toEqual(notHere);
  expect(await handlers['training.read-twins']({})).toEqual(notHere);
  expect(
    await handlers['training.set-fault']({ provider: 'quantum-metal', fault: 'none', times: 1 }),
  ).toEqual(notHere);
});
