/** The queue holds eight days, then sends: tokens and signatures are made fresh. With the twins, which check both. */

import { decodeJwt } from 'jose';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { composeProviders } from '../../../electron/compose/providers.ts';
import { createHttpClient, type HttpClient } from '../../../electron/http/http-client.ts';
import type { CredentialProvider, Credentials } from '../../../electron/keychain/credentials.ts';
import { systemRandom } from '../../../electron/random.ts';
import { trainingNoahPolicy } from '../../../electron/training/noah/sample-data.ts';
import { mintTwinCredentials } from '../../../electron/training/practice-credentials.ts';
import { startTwin, type Twin } from '../../../electron/training/twin.ts';
import { trainingYativoPolicy } from '../../../electron/training/yativo/sample-data.ts';
import type { ApplicationId } from '../../../shared/brand.ts';
import type { ApplicantDraft } from '../../../shared/domain/applicant.ts';
import { ok, unwrap } from '../../../shared/result.ts';
import { canvasPictures } from '../../providers/yativo-pictures.ts';
import { fullDraft } from '../../support/applications.ts';
import { goodQuality } from '../../support/good-quality.ts';
import { byStaff, type KeptKiosk, openKiosk } from '../../support/kept-kiosk.ts';
import { noticeVersionOf } from '../../support/notice-version.ts';
import { createVaultDisk, type VaultDisk } from '../../support/vault-disk.ts';
import { waitFor } from '../../support/wait-for.ts';
import { createVirtualTime, type VirtualTime } from '../outbox/drain/virtual-time.ts';

const day = 24 * 60 * 60_000;
let time: VirtualTime;
let disk: VaultDisk;
let twin: Twin;
let http: HttpClient;
let kiosk: KeptKiosk;
/** When each call to Noah was signed, as its signature says. */
const signedAt: number[] = [];

beforeEach(async () => {
  signedAt.length = 0;
  time = createVirtualTime();
  disk = createVaultDisk();
  const minted = mintTwinCredentials(systemRandom);
  twin = await startTwin({ clock: time.clock, random: systemRandom, credentials: minted });
  http = createHttpClient({
    clock: time.clock,
    timeouts: { connectMs: 2000, answerMs: 5000, uploadBytesPerSecond: 65_536 },
    allowLoopback: () => true,
  });
  const policies = {
    noah: trainingNoahPolicy(twin.origins.noah ?? ''),
    yativo: trainingYativoPolicy(twin.origins.yativo ?? ''),
  };
  const credentials: Partial<Record<CredentialProvider, unknown>> = {
    noah: { apiKey: minted.noah.apiKey, signingKey: minted.noah.signingKey },
    yativo: minted.yativo,
  };
  const providers = composeProviders({
    ...{ policies, clock: time.clock, random: systemRandom, allowLoopback: () => true },
    http: {
      close: http.close,
      send: (request) => {
        const signature = request.headers['api-signature'];
        if (signature !== undefined) signedAt.push((decodeJwt(signature).iat ?? 0) * 1000);
        return http.send(request);
      },
    },
    memberNumberCounter: { next: () => Promise.reject(new Error('nobody is numbered here')) },
    readCredentials: async <Provider extends CredentialProvider>(provider: Provider) =>
      ok(credentials[provider] as Credentials<Provider>),
  });
  kiosk = await openKiosk({ disk, time, random: systemRandom, providers, policies });
});
afterEach(async () => {
  expect(kiosk.bugs).toEqual([]);
  expect((await kiosk.law()).holds).toBe(true);
  kiosk.crash();
  await http.close();
  await twin.close();
  disk.remove();
});

async function confirm(
  journeyId: 'payout-customer' | 'wallet-customer',
  draft: ApplicantDraft = fullDraft,
): Promise<ApplicationId> {
  const { applicationId } = unwrap(await kiosk.call['applications.start']({ journeyId }, byStaff));
  unwrap(
    await kiosk.call['applications.record-consent'](
      { applicationId, noticeVersion: noticeVersionOf(journeyId) },
      byStaff,
    ),
  );
  unwrap(await kiosk.call['applications.save-details']({ applicationId, draft }, byStaff));
  if (journeyId === 'wallet-customer') {
    const bytes = Uint8Array.from(canvasPictures.jpeg);
    unwrap(
      await kiosk.call['pictures.add'](
        { applicationId, side: 'front', bytes, quality: goodQuality },
        byStaff,
      ),
    );
  }
  unwrap(await kiosk.call['applications.confirm-review']({ applicationId }, byStaff));
  return applicationId;
}
/** Lets time pass, and the network do its part, until the terminal has come to this. */
const until = (applicationId: ApplicationId, states: readonly string[]) =>
  waitFor(async () => {
    await time.pass(1000);
    expect(await kiosk.states(applicationId)).toEqual(states);
  });
async function eightDaysOffline(applicationId: ApplicationId): Promise<void> {
  await kiosk.finish(applicationId);
  await time.pass(8 * day);
  kiosk.line.now = 'online';
  kiosk.draining.lineReturned();
}

it('a signature is of the moment in which it is sent', async () => {
  kiosk.line.now = 'offline';
  const applicationId = await confirm('payout-customer');
  const capturedAt = time.clock.now();
  await eightDaysOffline(applicationId);
  await until(applicationId, ['noah accepted']);
  expect(twin.commits()).toHaveLength(1);
  expect(signedAt).not.toEqual([]);
  for (const at of signedAt) expect(at - capturedAt).toBeGreaterThanOrEqual(8 * day);
}, 60_000);

it('a token is fetched anew, and a key that is no longer honoured is replaced: nobody is added twice', async () => {
  const first = await confirm('wallet-customer');
  unwrap(await kiosk.call['enrolments.send']({ applicationId: first }, byStaff));
  await kiosk.finish(first);
  const logins = () => twin.requests().filter(({ path }) => path.includes('login')).length;
  const loginsBefore = logins();
  expect(loginsBefore).toBeGreaterThan(0);

  kiosk.line.now = 'offline';
  const second = await confirm('wallet-customer', { ...fullDraft, email: 'another.contoh@example.com' });
  await eightDaysOffline(second);
  await until(second, ['yativo cancelled', 'yativo accepted']);
  expect(twin.commits()).toHaveLength(2);
  expect(logins()).toBeGreaterThan(loginsBefore);
  // Nothing was refused for an old token: it was not even tried.
  expect(twin.requests().filter(({ status }) => status === 401)).toEqual([]);
}, 60_000);
