/** From the death of the page's process to the same screen with what was typed, against a mere reload of that page. */
import { rendererPids } from '../../../e2e/support/renderer-pids.ts';
import { chooseKioskHost } from '../../../support/kiosk-host.ts';
import { median } from '../../figure.ts';
import { found, type Measured } from '../../outbox/finding.ts';
import { inSignedInKiosk, keptDraft, typeDraft } from '../page/details-page.ts';
import { waitShown, wallClock, watchShown } from '../page/note-shown.ts';

/** A page that dies more often in a row is given up: each kiosk is good for so many. */
const perKiosk = 2;

/** Of each kiosk, a reload and a death in turns. The first kiosk's are not counted where there are others. */
export async function measureRecovery({
  kiosks,
  appPath,
}: {
  readonly kiosks: number;
  readonly appPath?: string;
}): Promise<Measured> {
  if (chooseKioskHost() !== 'stand-in')
    return { findings: [], checks: [], notRun: 'only the stand-in’s page can be watched across its death' };
  const reloads: number[] = [];
  const deaths: number[] = [];
  let areReplaced = true;
  for (let count = 0; count < kiosks; count += 1)
    await inSignedInKiosk(appPath ? { appPath } : {}, async ({ kiosk, clerk, link }) => {
      await typeDraft(clerk);
      await watchShown(link, [keptDraft]);
      const timed = async (act: () => Promise<unknown> | unknown) => {
        const began = wallClock();
        await act();
        return (await waitShown(link, began)).at - began;
      };
      for (let turn = 0; turn < perKiosk; turn += 1) {
        const reload = await timed(link.reload);
        const before = rendererPids(kiosk.chromiumPid());
        const death = await timed(() => kill(before));
        const after = rendererPids(kiosk.chromiumPid());
        areReplaced &&= before.length === 1 && after.length === 1 && before[0] !== after[0];
        if (count === 0 && kiosks > 1) continue;
        reloads.push(reload);
        deaths.push(death);
      }
    });
  const value = median(deaths);
  const shared = {
    name: 'renderer killed to usable, draft kept',
    value,
    unit: 'ms',
    n: `${deaths.length} of each`,
  };
  return {
    findings: [
      found({
        ...shared,
        reference: { name: 'a bare reload', value: median(reloads) },
        target: { of: 'ratio', most: 2 },
      }),
      found({
        ...shared,
        value: Math.max(...deaths),
        name: `${shared.name}, the longest`,
        target: { of: 'value', most: 5_000 },
      }),
    ],
    checks: [
      {
        name: 'recovery: each time another process shows what was typed',
        holds: areReplaced && deaths.length > 0,
      },
    ],
  };
}

function kill(pids: readonly number[]): void {
  for (const pid of pids) process.kill(pid, 'SIGKILL');
}
