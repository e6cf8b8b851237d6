/** From the press that ends a visit to the first screen of a page that knows nothing of it; and from the key that locks to a screen without a customer. */
import { rendererPids } from '../../../e2e/support/renderer-pids.ts';
import { chooseKioskHost } from '../../../support/kiosk-host.ts';
import { median } from '../../figure.ts';
import { found, type Measured } from '../../outbox/finding.ts';
import { home, inSignedInKiosk, keptDraft, type OpenedKiosk, typeDraft } from '../page/details-page.ts';
import { waitShown, watchShown } from '../page/note-shown.ts';

export interface LeaveOptions {
  readonly runs: number;
  readonly appPath?: string;
}

/** Visit after visit at one kiosk; the first is not counted where there are others. */
export async function measureLeave({ runs, appPath }: LeaveOptions): Promise<Measured> {
  if (chooseKioskHost() !== 'stand-in')
    return {
      findings: [],
      checks: [],
      notRun: 'only the stand-in’s page can be watched while it is replaced',
    };
  const wipes: number[] = [];
  const locks: number[] = [];
  let areReplaced = true;
  await inSignedInKiosk(appPath ? { appPath } : {}, async (opened) => {
    for (let run = 0; run <= runs; run += 1) {
      await typeDraft(opened.clerk);
      const lock = await lockOnce(opened);
      const before = rendererPids(opened.kiosk.chromiumPid());
      const wipe = await wipeOnce(opened);
      areReplaced &&= !rendererPids(opened.kiosk.chromiumPid()).some((pid) => before.includes(pid));
      if (run === 0 && runs > 0) continue;
      locks.push(lock);
      wipes.push(wipe);
    }
  });
  const n = `${wipes.length} visits`;
  return {
    findings: [
      found({
        ...{ name: 'end of a visit: from the press to the first screen of a new process', unit: 'ms', n },
        value: median(wipes),
        target: { of: 'value', most: 1_000 },
      }),
      found({
        ...{ name: 'lock: from the key to a screen without the customer', unit: 'ms', n },
        value: median(locks),
        target: { of: 'value', most: 200 },
      }),
    ],
    checks: [
      {
        name: 'leave: the process that showed the customer is gone when the first screen is there',
        holds: areReplaced,
      },
    ],
  };
}

async function lockOnce({ clerk, link }: OpenedKiosk): Promise<number> {
  const { page } = clerk;
  await link.evaluate(
    `addEventListener('keydown', ({ key, timeStamp }) => { if (key === 'F9') globalThis.lockedInBench = performance.timeOrigin + timeStamp; }, true)`,
  );
  await watchShown(link, [{ selector: 'h1', text: 'Locked' }], [keptDraft]);
  await page.keyboard.press('F9');
  const { at } = await waitShown(link);
  const pressedAt = Number(await link.evaluate('globalThis.lockedInBench'));
  await page.keyboard.type('2468');
  await clerk.press(/^Unlock/);
  await clerk.heading('Customer’s details').waitFor();
  return at - pressedAt;
}

/** The press is the page's own: what a driver needs to find a button is no part of it. */
async function wipeOnce({ clerk, link }: OpenedKiosk): Promise<number> {
  await clerk.press('Stop this visit');
  const stop = clerk.button('Stop the visit');
  await stop.waitFor();
  await watchShown(link, [home]);
  const pressedAt = await stop.evaluate((button: HTMLElement) => {
    setTimeout(() => button.click());
    return performance.timeOrigin + performance.now();
  });
  return (await waitShown(link, pressedAt)).at - pressedAt;
}
