import { describe, expect, it } from 'vitest';
import { methodChannel } from '../../../shared/contract/bridge.ts';
import { contract } from '../../../shared/contract/contract.ts';
import { fail } from '../../../shared/failure.ts';
import { err, ok } from '../../../shared/result.ts';
import {
  type BoundaryOptions,
  createBoundary,
  failureOf,
  methodNames,
  sessions,
} from '../../security/support/boundary.ts';

it('registers exactly the methods of the contract', async () => {
  const { ipcMain } = await createBoundary();
  expect([...ipcMain.handlers.keys()].sort()).toEqual(methodNames.map(methodChannel).sort());
});

describe('a call that is in order', () => {
  it('reaches its handler with the parsed input and the person, and its answer comes back', async () => {
    const signedIn = sessions.staff;
    const boundary = await createBoundary({ session: signedIn, answer: () => ok({ state: 'signed-out' }) });
    expect(await boundary.call('staff.lock', {})).toEqual(ok({ state: 'signed-out' }));
    expect(boundary.handled).toEqual([
      {
        method: 'staff.lock',
        input: {},
        context: {
          staff: { staffId: 'nur-aina', displayName: 'Nur Aina', role: 'staff' },
          mode: 'training',
        },
      },
    ]);
    expect(boundary.bugs).toEqual([]);
  });

  it('has the defaults of its schema filled in', async () => {
    const boundary = await createBoundary();
    await boundary.call('training.set-fault', { provider: 'quantum-metal', fault: 'slow' });
    expect(boundary.handled[0]?.input).toEqual({ provider: 'quantum-metal', fault: 'slow', times: 1 });
  });

  it('may fail with what its entry declares, and with what any call may meet', async () => {
    for (const failure of [fail('pin-wrong', { triesLeft: 2 }), fail('supervisor-needed')]) {
      const boundary = await createBoundary({ answer: () => err(failure) });
      const answer = await boundary.call('staff.sign-in', { staffId: 'nur-aina', pin: '1234' });
      expect(answer).toEqual(err(failure));
      expect(boundary.bugs).toEqual([]);
      expect(boundary.refused).toEqual([]);
    }
  });
});

it('says of each command that reaches its handler that somebody is there; of questions, and of what is refused, not', async () => {
  const commands: string[] = [];
  const onCommand = (method: string) => void commands.push(method);
  const { call, ownPage, stranger } = await createBoundary({ onCommand });
  await call('staff.lock', {});
  await call('staff.note-activity', {});
  expect(commands).toEqual(['staff.lock', 'staff.note-activity']);
  await call('staff.read-session', {});
  await call('outbox.read-summary', {});
  await call('staff.lock', { extra: 1 });
  await call('staff.lock', {}, { ...ownPage(), sender: { id: stranger.webContents.id } });
  expect(commands).toEqual(['staff.lock', 'staff.note-activity']);
});

describe('a call that is refused does not reach its handler, and main is told', () => {
  it.each([
    ['an input with a field too many', {}, { extra: 1 }, 'malformed-input'],
    ['no input', {}, undefined, 'malformed-input'],
    ['an input that is too large', {}, { text: 'x'.repeat(20_000) }, 'too-large'],
    ['nobody signed in', { session: sessions.signedOut }, {}, 'not-signed-in'],
    ['a locked terminal', { session: sessions.locked }, {}, 'locked'],
  ] as const)('%s', async (_name, options, input, code) => {
    const boundary = await createBoundary(options);
    expect(failureOf(await boundary.call('staff.lock', input)).code).toBe(code);
    expect(boundary.handled).toEqual([]);
    expect(boundary.refused).toMatchObject([{ method: 'staff.lock', failure: { code } }]);
  });

  it('a second argument', async () => {
    const boundary = await createBoundary();
    const answer = await boundary.ipcMain.invoke(methodChannel('staff.lock'), boundary.ownPage(), {}, {});
    expect(failureOf(answer)).toEqual(fail('malformed-input', { paths: [] }));
  });

  it('a training method in live mode', async () => {
    const boundary = await createBoundary({ mode: 'live' });
    expect(failureOf(await boundary.call('training.read-inbox', {})).code).toBe('not-available-here');
  });

  it('a call too many this minute; other methods are not affected, and time heals it', async () => {
    const boundary = await createBoundary({ answer: () => err(fail('pin-wrong', { triesLeft: 1 })) });
    const signIn = () => boundary.call('staff.sign-in', { staffId: 'nur-aina', pin: '0000' });
    for (let call = 0; call < contract['staff.sign-in'].perMinute; call += 1) {
      expect(failureOf(await signIn()).code).toBe('pin-wrong');
    }
    expect(failureOf(await signIn())).toEqual(fail('too-many-calls', { waitMs: 2000 }));
    expect(failureOf(await boundary.call('staff.lock', { extra: 1 })).code).toBe('malformed-input');
    boundary.clock.advance(2000);
    expect(failureOf(await signIn()).code).toBe('pin-wrong');
  });
});

describe('an answer that says that something was done', () => {
  /** A disk that answers when the test says so. */
  function slowDisk() {
    const { promise, resolve } =
      Promise.withResolvers<Awaited<ReturnType<NonNullable<BoundaryOptions['settled']>>>>();
    return { settled: () => promise, answers: resolve };
  }
  const endVisit = { applicationId: '00000000-0000-4000-8000-00000000000a', how: 'finish' };

  it('leaves main only once it is on the disk', async () => {
    const { settled, answers } = slowDisk();
    const boundary = await createBoundary({ settled, answer: () => ok({}) });
    let isAnswered = false;
    const call = boundary.call('applications.end-visit', endVisit).then((answer) => {
      isAnswered = true;
      return answer;
    });
    await new Promise((resolve) => setImmediate(resolve));
    expect(boundary.handled).toHaveLength(1);
    expect(isAnswered).toBe(false);
    answers(ok());
    expect(await call).toEqual(ok({}));
  });

  it.each(['storage-full', 'storage-unavailable'] as const)(
    'is %s where it could not be kept',
    async (code) => {
      const settled = async () => err(fail(code));
      const boundary = await createBoundary({ settled, answer: () => ok({}) });
      expect(await boundary.call('applications.end-visit', endVisit)).toEqual(err(fail(code)));
    },
  );

  it('is refused as the handler says, kept or not', async () => {
    const refused = err(fail('application-unknown'));
    const boundary = await createBoundary({
      settled: async () => err(fail('storage-full')),
      answer: () => refused,
    });
    expect(await boundary.call('applications.end-visit', endVisit)).toEqual(refused);
  });

  it('waits for every command but those by which staff come and go: a full disk must not keep anybody signed in', () => {
    const notKept = methodNames.filter((name) => contract[name].kind === 'command' && !contract[name].isKept);
    expect(notKept.sort()).toEqual([
      'app.ask-to-leave',
      'app.leave-visit',
      'customer-screen.take',
      'customer-screen.turn',
      'customer-screen.turn-back',
      // A figure of the day, which is in no log.
      'dashboard.note-step',
      // What is on paper is done, whatever becomes of its line in the log.
      'receipts.print',
      'staff.lock',
      'staff.note-activity',
      'staff.sign-in',
      'staff.sign-out',
      'staff.unlock',
    ]);
  });

  it('is not waited for where nothing is done', async () => {
    const never = () => new Promise<never>(() => {});
    const boundary = await createBoundary({ settled: never, answer: () => ok({ state: 'signed-out' }) });
    expect(await boundary.call('staff.lock', {})).toEqual(ok({ state: 'signed-out' }));
    const reading = await createBoundary({ settled: never, answer: () => ok(null) });
    expect(await reading.call('applications.read-open', {})).toEqual(ok(null));
  });
});

describe('a handler with a bug: the page sees `internal`, main is told what it was', () => {
  const broken: [string, () => unknown][] = [
    ['throws', () => Promise.reject(new Error('a token in the text: s3cr3t'))],
    ['answers a bare value', () => ({ state: 'signed-out' })],
    ['answers nothing', () => undefined],
    ['answers a success without a value', () => ({ ok: true })],
    ['answers with a field too many', () => ok({ state: 'signed-out', token: 's3cr3t' })],
    ['answers the wrong shape', () => ok('s3cr3t')],
    ['fails with what it does not declare', () => err(fail('secret-absent', { name: 's3cr3t' }))],
    ['fails with an unknown code', () => err({ code: 's3cr3t' })],
    ['fails with a field too many', () => err({ code: 'locked', token: 's3cr3t' })],
  ];
  it.each(broken)('%s', async (_name, answer) => {
    const boundary = await createBoundary({ answer });
    const answered = await boundary.call('staff.lock', {});
    expect(answered).toEqual(err(fail('internal')));
    expect(boundary.bugs).toMatchObject([{ method: 'staff.lock', error: expect.any(Error) }]);
  });

  it('and what the boundary itself reports repeats no value', async () => {
    for (const [, answer] of broken.slice(1)) {
      const boundary = await createBoundary({ answer });
      await boundary.call('staff.lock', {});
      expect(String(boundary.bugs[0]?.error)).not.toContain('s3cr3t');
    }
  });
});
