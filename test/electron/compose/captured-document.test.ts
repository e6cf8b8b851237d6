/** A document from the first picture to the provider: filled, looked at, over the end of the program, and byte for byte what was sealed. */

import { createHash } from 'node:crypto';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { composeProviders } from '../../../electron/compose/providers.ts';
import { createHttpClient, type HttpClient } from '../../../electron/http/http-client.ts';
import type { CredentialProvider, Credentials } from '../../../electron/keychain/credentials.ts';
import { systemRandom } from '../../../electron/random.ts';
import { mintTwinCredentials } from '../../../electron/training/practice-credentials.ts';
import { startTwin, type Twin } from '../../../electron/training/twin.ts';
import { trainingYativoPolicy } from '../../../electron/training/yativo/sample-data.ts';
import type { ApplicationId } from '../../../shared/brand.ts';
import { zoneFormats } from '../../../shared/documents/zone/zone-formats.ts';
import type { Application } from '../../../shared/domain/application.ts';
import { fail } from '../../../shared/failure.ts';
import { err, ok, type Result, unwrap } from '../../../shared/result.ts';
import { canvasPictures } from '../../providers/yativo-pictures.ts';
import { writeZone } from '../../shared/documents/generated-zones.ts';
import { fullDraft } from '../../support/applications.ts';
import { goodQuality } from '../../support/good-quality.ts';
import { byStaff, bySupervisor, type KeptKiosk, openKiosk } from '../../support/kept-kiosk.ts';
import { noticeVersionOf } from '../../support/notice-version.ts';
import { createVaultDisk, type VaultDisk } from '../../support/vault-disk.ts';
import { createVirtualTime, type VirtualTime } from '../outbox/drain/virtual-time.ts';

let time: VirtualTime;
let disk: VaultDisk;
let twin: Twin;
let http: HttpClient;
let kiosk: KeptKiosk;
let start: () => Promise<KeptKiosk>;

beforeEach(async () => {
  time = createVirtualTime();
  disk = createVaultDisk();
  const minted = mintTwinCredentials(systemRandom);
  twin = await startTwin({ clock: time.clock, random: systemRandom, credentials: minted });
  http = createHttpClient({
    clock: time.clock,
    timeouts: { connectMs: 2000, answerMs: 5000, uploadBytesPerSecond: 65_536 },
    allowLoopback: () => true,
  });
  const policies = { yativo: trainingYativoPolicy(twin.origins.yativo ?? '') };
  const providers = composeProviders({
    ...{ policies, http, clock: time.clock, random: systemRandom, allowLoopback: () => true },
    memberNumberCounter: { next: () => Promise.reject(new Error('nobody is numbered here')) },
    readCredentials: async <Provider extends CredentialProvider>() =>
      ok(minted.yativo as unknown as Credentials<Provider>),
  });
  start = () => openKiosk({ disk, time, random: systemRandom, providers, policies });
  kiosk = await start();
});
afterEach(async () => {
  expect(kiosk.bugs).toEqual([]);
  kiosk.crash();
  await http.close();
  await twin.close();
  disk.remove();
});

const lines = [
  ...writeZone(zoneFormats.TD3, {
    ...{ documentCode: 'P<', issuer: 'D<<', documentNumber: 'C01X00T47', nationality: 'D<<' },
    ...{ dateOfBirth: '740812', sex: 'F', expiryDate: '200415', names: 'MUELLER<<ANNA<MARIA' },
  }),
];
const read = { origin: 'zone', lines, repaired: false, agreement: 'two-frames' } as const;
const hashOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

async function begin(): Promise<ApplicationId> {
  const { applicationId } = unwrap(
    await kiosk.call['applications.start']({ journeyId: 'wallet-customer' }, byStaff),
  );
  unwrap(
    await kiosk.call['applications.record-consent'](
      { applicationId, noticeVersion: noticeVersionOf('wallet-customer') },
      byStaff,
    ),
  );
  return applicationId;
}
const add = (applicationId: ApplicationId, bytes: Uint8Array) =>
  kiosk.call['pictures.add'](
    {
      ...{ applicationId, side: 'front', quality: goodQuality, reads: [read] },
      bytes: Uint8Array.from(bytes),
    },
    byStaff,
  );

it('goes on after the end of the program as if it had only been away', async () => {
  const applicationId = await begin();
  const { document, draft, pictures } = unwrap(await add(applicationId, canvasPictures.jpeg));
  expect(document).toMatchObject({
    origins: { legalFullName: 'zone', documentNumber: 'zone' },
    // A check digit answers for the rest.
    namesToConfirm: ['legalFullName', 'documentKind', 'documentCountry'],
    expiry: { state: 'needs-supervisor', expiredOn: '2020-04-15' },
  });
  unwrap(await kiosk.queue.settled());
  kiosk.crash();
  kiosk = await start();
  const resumed = unwrap(await kiosk.call['applications.resume-interrupted']({ applicationId }, byStaff));
  expect(resumed).toMatchObject({ draft, pictures });
  expect(resumed.document).toEqual(document);
  const shown = unwrap(await kiosk.call['documents.read-picture']({ applicationId, side: 'front' }, byStaff));
  expect(hashOf(shown.bytes)).toBe(hashOf(canvasPictures.jpeg));
});

it('reaches the provider as it was sealed', async () => {
  const applicationId = await begin();
  const { document } = unwrap(await add(applicationId, canvasPictures.jpeg));
  const fields = document?.namesToConfirm ?? [];
  unwrap(await kiosk.call['documents.confirm-names']({ applicationId, fields }, byStaff));
  const seen = unwrap(await kiosk.call['documents.allow-expired']({ applicationId }, bySupervisor));
  const draft = { ...fullDraft, ...seen.draft };
  unwrap(await kiosk.call['applications.save-details']({ applicationId, draft }, byStaff));
  unwrap(await kiosk.call['applications.confirm-review']({ applicationId }, byStaff));
  unwrap(await kiosk.call['enrolments.send']({ applicationId }, byStaff));

  const pictureId = kiosk.applications.find(applicationId)?.pictures.front?.pictureId ?? '';
  const sealed = unwrap(await kiosk.vault.readPicture(pictureId));
  const [arrived, ...others] = twin.commits();
  expect(others).toEqual([]);
  expect(arrived?.pictures?.customer_idFront).toBe(hashOf(sealed ?? Uint8Array.of()));
  expect(arrived?.pictures?.customer_idFront).toBe(hashOf(canvasPictures.jpeg));
});

it('takes no picture that carries more than itself, and none that is larger than policy has it', async () => {
  const applicationId = await begin();
  // A comment segment behind the first two bytes.
  const withComment = Buffer.concat([
    canvasPictures.jpeg.subarray(0, 2),
    Buffer.from('fffe0006', 'hex'),
    Buffer.from('here'),
    canvasPictures.jpeg.subarray(2),
  ]);
  const refused = (result: Result<Application, unknown>) => (result.ok ? undefined : result.error);
  expect(refused(await add(applicationId, withComment))).toEqual(
    fail('picture-refused', { problem: 'metadata' }),
  );
  const huge = Buffer.concat([canvasPictures.jpeg, Buffer.alloc(2_000_000)]);
  expect(await add(applicationId, huge)).toEqual(err(fail('picture-refused', { problem: 'too-large' })));
  expect(kiosk.applications.find(applicationId)?.pictures).toEqual({});
});

it('is captured only in the visit that is open', async () => {
  const applicationId = await begin();
  expect(kiosk.visits.mayCapture(applicationId)).toEqual(ok());
  await kiosk.stop(applicationId);
  expect(kiosk.visits.mayCapture(applicationId)).toEqual(err(fail('application-unknown')));
  const { applicationId: without } = unwrap(
    await kiosk.call['applications.start']({ journeyId: 'wallet-customer' }, byStaff),
  );
  expect(kiosk.visits.mayCapture(without)).toEqual(err(fail('consent-missing')));
});
