/**
 * From a key press to its paint on the details step, on a processor that is four times as slow; beside it, the same keys in the one field
 * of an app that does nothing with them, which says what of it is the machine's.
 */
import type { Page } from '@playwright/test';
import { createClerk } from '../../../e2e/support/clerk.ts';
import { type KioskApp, launchKiosk } from '../../../support/kiosk-app.ts';
import { found, type Measured, percentile } from '../../outbox/finding.ts';
import { type WatchedKeys, type WatchedWindow, watchKeys } from '../page/watch-keys.ts';
import { emptyApp } from './launch-figure.ts';

const slowness = 4;
const mostMs = 50;
/** Into each field of the step, as it is asked for there. */
const form: Form = {
  'Full legal name': 'Tan Mei Ling',
  'Identity number': '900101-14-5678',
  'Mobile number': '0123456789',
  'Email address': 'mei@example.com',
};

type Form = Readonly<Record<string, string>>;

export interface KeysOptions {
  readonly rounds: number;
  readonly appPath?: string;
}

/** Types the whole form into each in turns; the first round is not counted where there are others. */
export async function measureKeys({ rounds, appPath }: KeysOptions): Promise<Measured> {
  const apps: KioskApp[] = [];
  const open = async (path: string | undefined, typed: Form, reach: (page: Page) => Promise<void>) => {
    const app = await launchKiosk(path ? { appPath: path } : {});
    apps.push(app);
    app.page.setDefaultTimeout(60_000);
    await reach(app.page);
    return watchTyping(app.page, typed);
  };
  try {
    const kiosk = await open(appPath, form, reachDetails);
    const empty = await open(emptyApp, { PIN: Object.values(form).join('') }, async () => {});
    for (let round = 0; round <= rounds; round += 1) {
      if (round === 1) for (const one of [empty, kiosk]) await one.forget();
      for (const one of [empty, kiosk]) await one.typeForm();
    }
    const [told, bare] = [await kiosk.read(), await empty.read()];
    const n = `${told.keys.length} keys`;
    const long = (all: readonly number[]) => all.filter((ms) => ms > mostMs);
    return {
      findings: [
        found({
          ...{
            name: 'key press to paint on the details step, p95',
            value: percentile(told.keys, 95),
            unit: 'ms',
            n,
          },
          reference: { name: 'an empty app', value: percentile(bare.keys, 95) },
          target: { of: 'value', most: mostMs },
          note: `processor ${slowness} times slower, Event Timing in steps of 8 ms, p50 ${percentile(told.keys, 50)} ms, longest ${percentile(told.keys, 100)} ms`,
        }),
        found({
          ...{ name: `long tasks over ${mostMs} ms while typing there`, unit: 'tasks', n },
          value: long(told.longTasks).length,
          reference: { name: 'an empty app', value: long(bare.longTasks).length },
          target: { of: 'value', most: 0 },
          ...(long(told.longTasks).length > 0
            ? { note: `longest ${percentile(told.longTasks, 100).toFixed(0)} ms` }
            : {}),
        }),
      ],
      checks: [
        { name: 'keys: every key that was pressed was timed', holds: told.isWhole && bare.isWhole },
        { name: 'keys: what was typed stands in its fields', holds: told.stands && bare.stands },
      ],
    };
  } finally {
    await Promise.all(apps.map((app) => app.stop()));
  }
}

async function reachDetails(page: Page): Promise<void> {
  const clerk = createClerk(page);
  await clerk.signIn();
  await clerk.beginVisit();
  await clerk.recordAgreement();
}

/** Slows the page down, and watches what is typed there. */
async function watchTyping(page: Page, typed: Form) {
  const devTools = await page.context().newCDPSession(page);
  /** Only who is typed into: what slows a page down keeps a processor busy, also where the page rests. */
  const slowDown = (rate: number) => devTools.send('Emulation.setCPUThrottlingRate', { rate });
  await page.evaluate(watchKeys);
  const field = (label: string) => page.getByLabel(label);
  const watched = (): Promise<WatchedKeys> =>
    page.evaluate(() => (window as unknown as WatchedWindow).watchedKeys.read());
  let pressed = 0;
  return {
    typeForm: async () => {
      await slowDown(slowness);
      for (const [label, text] of Object.entries(typed)) {
        await field(label).selectText();
        // Each waits for the page to have taken it, and no longer: faster than a clerk.
        for (const letter of text) await page.keyboard.press(letter);
        await page.keyboard.press('Tab');
        pressed += text.length + 1;
      }
      // What the last of them left to do is done as slowly.
      await watched();
      await slowDown(1);
    },
    /** What was typed so far is not counted. */
    forget: async () => {
      await watched();
      await page.evaluate(() => (window as unknown as WatchedWindow).watchedKeys.reset());
      pressed = 0;
    },
    read: async () => {
      const told = await watched();
      const values = await Promise.all(Object.keys(typed).map((label) => field(label).inputValue()));
      const stands = Object.values(typed).every((text, at) => bareText(values[at] ?? '') === bareText(text));
      return { ...told, stands, isWhole: pressed > 0 && told.keys.length === pressed };
    },
  };
}

/** A phone number is written in groups while it is typed. */
const bareText = (text: string): string => text.replaceAll(/[\s-]/g, '');
