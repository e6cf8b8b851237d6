/** A bundle that is not for this terminal, not whole, or not ours changes nothing, and each case says so by its own code. */
import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { largestFrame } from '../../../../electron/outbox/transfer/frames.ts';
import { unwrap } from '../../../../shared/result.ts';
import {
  bundleOf,
  customer,
  encrypted,
  end,
  header,
  type MadeFrame,
  plainOf,
  takeIn,
} from './support/made-bundles.ts';
import { anotherOrganisation, idOf, newSpecimen, newSubmission } from './support/specimens.ts';

const take = async (...frames: readonly MadeFrame[]) => await takeIn(await encrypted(plainOf(frames)));

/** Whatever was opened is let go of: a stick can be taken out. */
let taken: Awaited<ReturnType<typeof takeIn>>[] = [];
const refused = async (take: ReturnType<typeof takeIn>) => {
  const one = await take;
  taken.push(one);
  return one.code;
};
afterEach(() => {
  for (const { kept, read } of taken) {
    expect(kept).toEqual([]);
    expect(read.ended).toBe(read.begun);
  }
  taken = [];
});

it('control: a whole bundle for this terminal is taken', async () => {
  const specimens = [newSpecimen(['noah', 'quantum-metal']), newSpecimen()];
  const { result, kept, read } = await takeIn(await bundleOf(...specimens));
  expect(unwrap(result).added).toHaveLength(3);
  expect(kept.map(({ applicationId }) => applicationId)).toEqual(
    specimens.map(({ application }) => application.applicationId),
  );
  expect(kept[0]?.submissions.map(({ state }) => state)).toEqual(['waiting', 'needs-customer']);
  expect(read).toEqual({ begun: 2, ended: 2 });
});

describe('a bundle is refused', () => {
  it('where there is no identity: this terminal exports and does not import', async () => {
    expect(await refused(takeIn(await bundleOf(newSpecimen()), { identity: '' }))).toBe('transfer-closed');
  });

  it('that is for another organisation', async () => {
    const bytes = await bundleOf(newSpecimen());
    const { identity } = anotherOrganisation;
    expect(await refused(takeIn(bytes, { identity }))).toBe('bundle-wrong-key');
  });

  it.each([
    ['for another terminal', { toTerminal: 'Counter 3' }, 'bundle-not-for-us'],
    ['from training, on a live terminal', { mode: 'training' }, 'bundle-not-for-us'],
    ['of a newer version, whatever else it says', { version: 2, news: true }, 'bundle-newer'],
    ['of no version', { version: 0 }, 'bundle-damaged'],
    ['of something else', { bundle: 'holiday-pictures' }, 'bundle-damaged'],
    ['with a surplus field', { news: true }, 'bundle-damaged'],
    ['without an id', { bundleId: 'x' }, 'bundle-damaged'],
  ])('%s', async (_, change, code) => {
    expect(await refused(take(header(change), ...customer(), end(1)))).toBe(code);
  });

  const specimen = newSpecimen();
  const [application, ...pictures] = customer(specimen);
  const changed = (change: Record<string, unknown>): MadeFrame => [
    'application',
    { ...(application?.[1] as object), ...change },
  ];
  const facts = (change: Record<string, unknown>) =>
    changed({
      submissions: specimen.submissions.map(({ submission: { state: _here, ...own }, captured }) => ({
        facts: { ...own, ...change },
        captured,
      })),
    });

  it.each<[string, readonly (MadeFrame | undefined)[]]>([
    ['is empty', []],
    ['begins with a customer', [application, ...pictures, end(1)]],
    ['has no end', [header(), application, ...pictures]],
    ['goes on after its end', [header(), application, ...pictures, end(1), end(1)]],
    ['counts one customer too many', [header(), application, ...pictures, end(2, 1)]],
    ['counts one submission too few', [header(), application, ...pictures, end(1, 0)]],
    ['lacks a picture', [header(), application, ...pictures.slice(1), end(1)]],
    ['has a picture too many', [header(), application, ...pictures, ['picture', Buffer.from('x')], end(1)]],
    ['has a customer twice', [header(), application, ...pictures, application, ...pictures, end(2)]],
    ['has another body than ours', [header(), changed({ body: { name: 7 } }), ...pictures, end(1)]],
    ['has no captured body', [header(), changed({ submissions: [{ facts: {} }] }), ...pictures, end(1)]],
    ['has no submission', [header(), changed({ submissions: [] }), ...pictures, end(1, 0)]],
    [
      'names another customer inside',
      [header(), facts({ applicationId: crypto.randomUUID() }), ...pictures, end(1)],
    ],
    ['has an unknown provider', [header(), facts({ provider: 'acme' }), ...pictures, end(1)]],
    ['has an unknown outcome class', [header(), facts({ outcomeClass: 'any' }), ...pictures, end(1)]],
    ['says where a submission stands', [header(), facts({ state: 'accepted' }), ...pictures, end(1)]],
    ['counts attempts below 0', [header(), facts({ attempts: -1 }), ...pictures, end(1)]],
  ])('that %s', async (_, frames) => {
    const made = frames.flatMap((frame) => (frame ? [frame] : []));
    expect(await refused(take(...made))).toBe('bundle-damaged');
  });

  it('whose same submission comes with two customers', async () => {
    const other = newSpecimen();
    const twin = newSubmission(other.application.applicationId);
    const submission = { ...twin.submission, submissionId: idOf(specimen) };
    const frames = customer({ ...other, submissions: [{ ...twin, submission }] });
    expect(await refused(take(header(), ...customer(specimen), ...frames, end(2)))).toBe('bundle-damaged');
  });

  it('that announces a frame larger than any of ours, before it is held', async () => {
    const head = Buffer.from([2, 0, 0, 0, 0]);
    head.writeUInt32BE(largestFrame.picture + 1, 1);
    const plain = Buffer.concat([plainOf([header()]), head, Buffer.alloc(1000)]);
    expect(await refused(takeIn(await encrypted(plain)))).toBe('bundle-damaged');
  });

  it.each([
    ['nothing', Buffer.alloc(0)],
    ['one byte', Buffer.alloc(1)],
    ['a picture', randomBytes(200_000)],
    ['a text of one endless line', Buffer.alloc(1_000_000, 'x')],
    ['a header without an end', Buffer.from(`age-encryption.org/v1\n${'-> X25519 aaaa\n'.repeat(9000)}`)],
    [
      'an armored file',
      Buffer.from('-----BEGIN AGE ENCRYPTED FILE-----\nYWdl\n-----END AGE ENCRYPTED FILE-----\n'),
    ],
  ])('that is %s', async (_, bytes) => {
    expect(await refused(takeIn(bytes))).toBe('bundle-damaged');
  });

  it('where there is no room for it', async () => {
    expect(await refused(takeIn(await bundleOf(newSpecimen()), { full: true }))).toBe('storage-full');
  });
});

it('a bundle with nothing new needs no room', async () => {
  const known = newSpecimen();
  const { result } = await takeIn(await bundleOf(known), { known: [idOf(known)], full: true });
  expect(unwrap(result)).toMatchObject({ added: [], known: [idOf(known)] });
});

it('what is kept when the disk fills up in the middle stays, and the next import adds the rest', async () => {
  const [first, second] = [newSpecimen(), newSpecimen()];
  const bytes = await bundleOf(first, second);
  const interrupted = await takeIn(bytes, { failAt: 1 });
  expect(interrupted.code).toBe('storage-full');
  expect(interrupted.kept.map(({ applicationId }) => applicationId)).toEqual([
    first.application.applicationId,
  ]);
  const again = await takeIn(bytes, { known: [idOf(first)] });
  expect(unwrap(again.result)).toMatchObject({ added: [idOf(second)], known: [idOf(first)] });
});

it('any one byte changed, and any end cut off: refused, nothing kept', async () => {
  const bytes = await bundleOf(newSpecimen(['noah'], 70_000));
  await fc.assert(
    fc.asyncProperty(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }), async (at, change) => {
      const spoilt = Buffer.from(bytes);
      spoilt[at] = (spoilt[at] ?? 0) ^ change;
      for (const wrong of [spoilt, bytes.subarray(0, at)]) {
        const { code, kept, read } = await takeIn(wrong);
        expect(['bundle-damaged', 'bundle-wrong-key']).toContain(code);
        expect(kept).toEqual([]);
        expect(read.ended).toBe(read.begun);
      }
    }),
    {
      numRuns: 150,
      examples: [
        [0, 1],
        [25, 1],
        [bytes.length - 1, 1],
        [bytes.length - 17, 128],
      ],
    },
  );
});
