/**
 * Captures customers and exports them, and kills itself at one step of it: `node killed-exporter.ts ROOT STEP`. A program of its own: what
 * dies with SIGKILL must be the process that writes.
 */
import path from 'node:path';
import process from 'node:process';
import { exportUnsent } from '../../../../../electron/outbox/transfer/export-unsent.ts';
import { systemRandom } from '../../../../../electron/random.ts';
import { unwrap } from '../../../../../shared/result.ts';
import { fixedSecrets } from './fixed-secrets.ts';
import type { KillStep } from './kill-steps.ts';
import { newSpecimen, organisation } from './specimens.ts';
import { openTerminal } from './terminal.ts';

const [root = '', step] = process.argv.slice(2) as [string, KillStep];
const dieAt = (here: KillStep): void => {
  if (here === step) process.kill(process.pid, 'SIGKILL');
};
const here = await openTerminal({
  name: 'Counter 1',
  folder: path.join(root, 'vault'),
  transferFolder: path.join(root, 'stick'),
  secrets: await fixedSecrets(),
});
for (let count = 0; count < 5; count += 1) await here.capture(newSpecimen(['noah', 'kybio'], 200_000));

const { outbox, folder, mode, clock } = here;
unwrap(
  await exportUnsent(
    {
      ...{ mode, clock, random: systemRandom, terminal: 'Counter 1', recipient: organisation.recipient },
      outbox: {
        ...outbox,
        handOver: async (handOver) => {
          dieAt('before the hand-over');
          const doing = outbox.handOver(handOver);
          dieAt('as the hand-over begins');
          const done = await doing;
          dieAt('after the hand-over');
          return done;
        },
        closeHandOver: async (close) => {
          dieAt('before it is closed');
          const done = await outbox.closeHandOver(close);
          dieAt('after it is closed');
          return done;
        },
      },
      folder: {
        ...folder,
        write: (name, chunks) =>
          folder.write(
            name,
            (async function* () {
              let count = 0;
              for await (const chunk of chunks) {
                if (count === 10) dieAt('in the middle of the file');
                count += 1;
                yield chunk;
              }
              dieAt('before the file has its name');
            })(),
          ),
      },
    },
    'Counter 2',
  ),
);
