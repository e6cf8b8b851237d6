/** From the start of the process to a sign-in that takes typing, against an app that is nothing but one static page. */
import path from 'node:path';
import { chooseKioskHost } from '../../../support/kiosk-host.ts';
import { type KioskProcess, startKioskProcess } from '../../../support/kiosk-process.ts';
import { median } from '../../figure.ts';
import { found, type Measured } from '../../outbox/finding.ts';
import { type Wanted, waitShown, wallClock, watchShown } from '../page/note-shown.ts';
import { linkToPage, type PageLink } from '../page/page-link.ts';
import { type Terminal, withTerminal } from '../terminal.ts';

export const emptyApp = path.join(import.meta.dirname, '../empty-app');
const pin = 'input[type=password]:enabled';
/** Names to choose from, and the field for the PIN. */
const signIn: readonly Wanted[] = [
  { selector: pin },
  { selector: '.sign-in__list button', text: 'Nur Aina' },
];
const mostTries = 3;

export interface LaunchOptions {
  readonly runs: number;
  /** Another app in the place of the built one. */
  readonly appPath?: string;
}

/** One start of each, in turns; the first of each is not counted. */
export async function measureLaunch({ runs, appPath }: LaunchOptions): Promise<Measured> {
  if (chooseKioskHost() !== 'stand-in')
    return { findings: [], checks: [], notRun: 'only the stand-in’s page can be watched from its start' };
  return withTerminal(async (terminal) => {
    const kiosk: Launch[] = [];
    const empty: Launch[] = [];
    for (let run = 0; run <= runs; run += 1) {
      const bare = await launch(() => startKioskProcess({ appPath: emptyApp }, port), [{ selector: pin }]);
      const whole = await launch(() => startKiosk(terminal, appPath), signIn);
      if (run > 0 || runs === 0) {
        empty.push(bare);
        kiosk.push(whole);
      }
    }
    const all = [...empty, ...kiosk];
    return {
      findings: [
        found({
          name: 'launch to a sign-in that takes typing',
          value: median(kiosk.map(({ ms }) => ms)),
          unit: 'ms',
          reference: { name: 'an empty app', value: median(empty.map(({ ms }) => ms)) },
          target: { of: 'ratio', most: 1.25 },
          n: `${kiosk.length} starts of each`,
          note: terminal.kind,
        }),
      ],
      checks: [
        {
          name: 'launch: what is typed stands in the field',
          holds: all.every(({ takesTyping }) => takesTyping),
        },
        {
          name: 'launch: the page was watched before its first paint',
          holds: all.every((one) => one.isWatched),
        },
      ],
    };
  });
}

const port = ['--remote-debugging-port=0'];

function startKiosk({ profileDir, policyFile, env }: Terminal, appPath?: string): KioskProcess {
  return startKioskProcess({ profileDir, policyFile, env, ...(appPath ? { appPath } : {}) }, port);
}

interface Launch {
  readonly ms: number;
  readonly takesTyping: boolean;
  readonly isWatched: boolean;
}

/** Where the page was faster than the one who wanted to watch it, it is started again. */
async function launch(
  start: () => KioskProcess,
  wanted: readonly Wanted[],
  tries = mostTries,
): Promise<Launch> {
  const began = wallClock();
  const app = start();
  try {
    const link = await linkToPage(() => app.chromium()?.profileFolder);
    await watchShown(link, wanted);
    const { at, isWatchedFromStart: isWatched } = await waitShown(link);
    const takesTyping = await typeInto(link);
    link.close();
    if (isWatched || tries === 1) return { ms: at - began, takesTyping, isWatched };
  } finally {
    await app.stop();
  }
  return launch(start, wanted, tries - 1);
}

async function typeInto(link: PageLink): Promise<boolean> {
  const field = `document.querySelector('${pin}')`;
  await link.evaluate(`${field}.focus()`);
  await link.pressKey('2');
  return (await link.evaluate(`${field}.value`)) === '2';
}
