/**
 * Makes the fixture of the newest schema in test/data/vault: `node test/electron/vault/support/make-fixture.ts`. Run once per schema,
 * before it is released; what is there is never made again.
 */
import { copyFileSync, existsSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { systemRandom } from '../../../../electron/random.ts';
import { newestVersion, schemaSteps } from '../../../../electron/vault/schema/schema-steps.ts';
import { createVaultHost } from '../../../../electron/vault/worker/vault-host.ts';
import { unwrap } from '../../../../shared/result.ts';
import { newCapture, smallWrites, specimenAt } from './specimens.ts';

const version = newestVersion(schemaSteps);
const data = path.join(import.meta.dirname, '../../../data/vault');
const target = path.join(data, `vault-${version}.db`);
if (existsSync(target)) throw new Error('the fixture of a released schema is never made again');

const folder = mkdtempSync(path.join(tmpdir(), 'vestibule-fixture-'));
const host = createVaultHost({ folder, random: systemRandom, ballastBytes: 4096 });
unwrap(host.open(Buffer.alloc(32, 7)));
const vault = host.operations();
const captures = [newCapture(), newCapture(), newCapture()];
for (const capture of captures) unwrap(vault.capture(capture));
const [sent, accepted] = captures.map((capture) => capture.submissions[0]?.submissionId ?? ('' as never));
const move = { from: 'waiting', event: 'leased', at: specimenAt } as const;
if (sent)
  unwrap(
    vault.moveSubmission({
      ...move,
      submissionId: sent,
      changes: { attempts: 1, leaseUntil: specimenAt + 1 },
    }),
  );
if (accepted) {
  unwrap(vault.moveSubmission({ ...move, submissionId: accepted }));
  unwrap(
    vault.moveSubmission({ submissionId: accepted, from: 'sending', event: 'accepted', at: specimenAt }),
  );
  unwrap(vault.shredSubmission(accepted));
}
unwrap(vault.nextCount('member'));
unwrap(vault.write(smallWrites(captures[2]?.submissions[0]?.submissionId ?? ('' as never))));
host.close();
copyFileSync(path.join(folder, `vault-${version}.db`), `${target}.new`);
renameSync(`${target}.new`, target);
const contents = captures.map(({ application, submissions }) => ({
  applicationId: application.applicationId,
  pictureIds: application.addPictures?.map(({ pictureId }) => pictureId),
  submissionId: submissions[0]?.submissionId,
}));
writeFileSync(
  path.join(data, `vault-${version}.json`),
  `${JSON.stringify({ masterKeyBytes: 7, contents }, undefined, 2)}\n`,
);
rmSync(folder, { recursive: true });
