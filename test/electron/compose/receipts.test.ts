/** Receipts as they are built: a hidden room for each, what it may reach, and a printer that never answers. Over the double of Electron. */
import type { Session } from 'electron';
import { beforeEach, describe, expect, it } from 'vitest';
import { createReceiptWindow } from '../../../electron/compose/receipt-window.ts';
import { composeReceipts } from '../../../electron/compose/receipts.ts';
import type { CallContext } from '../../../electron/ipc/call-context.ts';
import type { Handlers } from '../../../electron/ipc/handlers.ts';
import type { Timer } from '../../../electron/timers.ts';
import type { Application } from '../../../shared/domain/application.ts';
import { fail } from '../../../shared/failure.ts';
import { findJourney } from '../../../shared/journeys/shipped.ts';
import { err, ok } from '../../../shared/result.ts';
import { Policy } from '../../../shared/settings/policy.ts';
import { anApplication, consentTo } from '../../support/applications.ts';
import { BrowserWindow, session } from '../../support/electron-double.ts';
import { createFakeClock } from '../../support/fake-clock.ts';
import { nurAina, ticket } from '../receipts/support.ts';

type Answered = (isDone: boolean, reason: string) => void;

/** What the printer of the next job does; absent: it never answers. */
let onPrint: ((done: Answered) => void) | undefined;
let jobs: { readonly pageSize: unknown; readonly html: string }[];

/** A window that can be laid out, and prints what its session answers for it. */
class PrintingWindow extends BrowserWindow {
  constructor(options: ConstructorParameters<typeof BrowserWindow>[0]) {
    super(options);
    let html = '';
    Object.assign(this.webContents, {
      executeJavaScript: async () => {
        html = await (await this.webContents.session.protocol.request(this.loaded[0] ?? '')).text();
        return 960;
      },
      getPrintersAsync: async () => [{ name: 'Star', displayName: '', description: '', options: {} }],
      print: ({ pageSize }: { pageSize: unknown }, done: Answered) => {
        jobs.push({ pageSize, html });
        onPrint?.(done);
      },
    });
  }
}

const bundleRoot = '/nowhere/renderer';
const fromPartition = session.fromPartition as unknown as () => Session;
const WindowClass = PrintingWindow as never;
const context: CallContext = { staff: nurAina, mode: 'training' };
const halfway: Application = {
  ...anApplication({ journeyId: 'gold-account', consent: consentTo('gold-account'), confirmedAt: 1 }),
  ...{ problems: {}, registration: { state: 'needs-customer' } },
};
const { applicationId } = halfway;

let open: Application | null;
let timers: { readonly ms: number; readonly act: () => void }[];
let bugs: unknown[];
let audited: unknown[];
/** What ending a visit is answered with. */
let others: { end: Awaited<ReturnType<Handlers['applications.end-visit']>> };
beforeEach(() => {
  others = { end: ok({ ticket }) };
  for (const window of BrowserWindow.getAllWindows()) window.destroy();
  open = halfway;
  timers = [];
  jobs = [];
  bugs = [];
  audited = [];
  onPrint = (done) => done(true, '');
});

function compose(receipts: unknown = { printer: 'Star' }) {
  const after: Timer = (ms, act) => {
    timers.push({ ms, act });
    return () => {};
  };
  return composeReceipts({
    BrowserWindow: WindowClass,
    session: { fromPartition },
    setup: { mode: 'training', policy: Policy.parse({ receipts }) } as never,
    terminal: { audit: { write: (id: string) => audited.push(id) } } as never,
    work: {
      visits: { readOpen: () => open },
      journeys: { find: findJourney },
      outbox: { tickets: { issue: () => ticket } },
    } as never,
    others: {
      'applications.end-visit': () => {
        open = null;
        return others.end;
      },
      'app.leave-visit': () => ok({ isReplaced: false }),
      'desk.list': () => ok([]),
      'desk.read-ticket': () => ok(ticket),
    },
    builtDir: '/nowhere/main',
    clock: createFakeClock(),
    timers: { after, every: () => () => {} },
    onBug: (_where, error) => bugs.push(error),
  }).handlers;
}
const endVisit = (kiosk: ReturnType<typeof compose>, how: 'finish' | 'stop' = 'finish') =>
  kiosk['applications.end-visit']({ applicationId, how }, context);
const print = async (kiosk: ReturnType<typeof compose>) => {
  const printed = await kiosk['receipts.print']({ of: 'visit' }, context);
  return printed.ok ? 'ok' : printed.error.code;
};

describe('a visit that was saved', () => {
  it('is printed also where its end was asked for twice', async () => {
    const kiosk = compose();
    await endVisit(kiosk);
    others.end = err(fail('application-unknown'));
    expect((await endVisit(kiosk)).ok).toBe(false);
    expect(await print(kiosk)).toBe('ok');
  });

  it('is printed as long as its last screen stands, in microns, and its room is gone with it', async () => {
    const kiosk = compose();
    expect(await print(kiosk)).toBe('receipt-gone');
    await endVisit(kiosk);
    expect(await print(kiosk)).toBe('ok');
    expect(jobs).toMatchObject([{ pageSize: { width: 80_000, height: 262_000 } }]);
    expect(jobs[0]?.html).toMatch(/<h1 class="framed">Saved, not registered yet/);
    // In training.
    expect(jobs[0]?.html).toContain('Practice.');
    expect(BrowserWindow.getAllWindows()).toEqual([]);
    expect(audited).toEqual(['receipt.printed']);
    await kiosk['app.leave-visit']({}, context);
    expect(await print(kiosk)).toBe('receipt-gone');
  });

  it('has no receipt where the customer stopped', async () => {
    const kiosk = compose();
    await endVisit(kiosk, 'stop');
    expect(await print(kiosk)).toBe('receipt-gone');
  });

  it('goes on A4 where policy says so', async () => {
    const kiosk = compose({ printer: 'Star', paper: 'a4' });
    await endVisit(kiosk);
    expect(await print(kiosk)).toBe('ok');
    expect(jobs[0]?.pageSize).toEqual({ width: 210_000, height: 297_000 });
    expect(jobs[0]?.html).toContain('<body class="a4">');
  });
});

it('a printer that never answers is given up after the limit, and its window with it', async () => {
  onPrint = undefined;
  const kiosk = compose({ printer: 'Star', giveUpAfterSeconds: 20 });
  await endVisit(kiosk);
  const printing = print(kiosk);
  await expect.poll(() => jobs.length).toBe(1);
  expect(BrowserWindow.getAllWindows()).toHaveLength(1);
  expect(timers.map(({ ms }) => ms)).toEqual([20_000]);
  timers[0]?.act();
  expect(await printing).toBe('printer-silent');
  expect(BrowserWindow.getAllWindows()).toEqual([]);
  expect(audited).toEqual([]);
  // And the next one is tried afresh.
  onPrint = (done) => done(true, '');
  expect(await print(kiosk)).toBe('ok');
  expect(bugs).toEqual([]);
});

it('a room that can’t be opened is a bug, and an honest answer', async () => {
  const kiosk = compose();
  await endVisit(kiosk);
  onPrint = () => {
    throw new Error('a driver');
  };
  expect(await print(kiosk)).toBe('printer-failed');
  expect(bugs).toHaveLength(1);
  expect(BrowserWindow.getAllWindows()).toEqual([]);
});

describe('the room', () => {
  it('is never seen, has no preload, and reaches nothing but its page, two style sheets and the shipped faces', async () => {
    const withReceipt = createReceiptWindow({ BrowserWindow: WindowClass, fromPartition, bundleRoot });
    await withReceipt(
      '<p>paper</p>',
      async ({ contentPixels }) => {
        expect(contentPixels).toBe(960);
        const [window] = BrowserWindow.getAllWindows();
        expect(window?.options).toMatchObject({
          ...{ show: false, kiosk: false, fullscreen: false, focusable: false, skipTaskbar: true },
          webPreferences: { sandbox: true, contextIsolation: true, nodeIntegration: false, devTools: false },
        });
        expect(window?.options.webPreferences).not.toHaveProperty('preload');
        expect(window?.calls).toEqual(['no menu']);
        const own = session.fromPartition('receipt');
        expect(window?.webContents.session).toBe(own);
        expect(own).not.toBe(session.fromPartition('kiosk'));
        expect(own.proxy).toMatchObject({ mode: 'fixed_servers' });
        const url = window?.loaded[0] ?? '';
        expect(url).toMatch(/^app:\/\/receipt\/show\/\d+$/);
        const page = await own.protocol.request(url);
        expect(await page.text()).toBe('<p>paper</p>');
        expect(page.headers.get('content-security-policy')).toContain("default-src 'none'");
        for (const other of ['app://kiosk/index.html', 'app://receipt/x.js', 'app://receipt/show/999'])
          expect((await own.protocol.request(other)).status).toBe(404);
        expect((await own.protocol.request(url, { method: 'POST' })).status).toBe(404);
        for (const event of ['will-navigate', 'will-frame-navigate']) {
          const away = window?.webContents.emitPreventable(event, { url, isMainFrame: true });
          expect(away?.defaultPrevented).toBe(true);
        }
        const asked: boolean[] = [];
        for (const request of [url, 'app://kiosk/index.html', 'https://example.com/'])
          own.beforeRequest?.({ url: request }, (answer) =>
            asked.push((answer as { cancel: boolean }).cancel),
          );
        expect(asked).toEqual([false, true, true]);
      },
      new AbortController().signal,
    );
    expect(BrowserWindow.getAllWindows()).toEqual([]);
    // Its paper is gone from main too.
    const gone = await session.fromPartition('receipt').protocol.request('app://receipt/show/1');
    expect(gone.status).toBe(404);
  });
});
