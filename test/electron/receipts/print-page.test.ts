/** What is asked of Electron, and what is made of what it says. */
import type { WebContents } from 'electron';
import { describe, expect, it } from 'vitest';
import { pageOf } from '../../../electron/receipts/paper.ts';
import { printPage } from '../../../electron/receipts/print-page.ts';

type Ends = readonly [isDone: boolean, reason: string];

function contents(options: Record<string, string> = {}, ends: Ends = [true, '']) {
  const jobs: unknown[] = [];
  return {
    jobs,
    print: (job: unknown, done: (isDone: boolean, reason: string) => void) => {
      jobs.push(job);
      done(...ends);
    },
    getPrintersAsync: async () => [{ name: 'Star_TSP143', displayName: 'Star', description: '', options }],
  };
}
const print = (on: ReturnType<typeof contents>, printer = 'Star_TSP143') =>
  printPage(on as unknown as WebContents, { printer, page: pageOf('thermal-80', 960) });

it('asks for a silent job on the named printer, its page in microns, to the edge', async () => {
  const on = contents();
  expect(await print(on)).toEqual({ ok: true, value: undefined });
  expect(on.jobs).toEqual([
    {
      silent: true,
      deviceName: 'Star_TSP143',
      pageSize: { width: 80_000, height: 262_000 },
      margins: { marginType: 'none' },
      color: false,
      printBackground: false,
      scaleFactor: 100,
      copies: 1,
    },
  ]);
});

describe('says in words what is wrong', () => {
  it('with a printer that is not there, and gives it no job', async () => {
    const on = contents();
    expect(await print(on, 'Star')).toMatchObject({ error: { code: 'printer-missing' } });
    expect(on.jobs).toEqual([]);
  });

  it.each([
    [{ 'printer-state-reasons': 'media-empty-error' }, 'printer-needs-paper'],
    [{ 'printer-state-reasons': 'cover-open,media-needed' }, 'printer-needs-paper'],
    [{ 'printer-state': '5' }, 'printer-failed'],
    [{ 'printer-is-accepting-jobs': 'false' }, 'printer-failed'],
  ])('with a queue that says %j', async (options, code) => {
    const on = contents(options);
    expect(await print(on)).toMatchObject({ error: { code } });
    expect(on.jobs).toEqual([]);
  });

  it.each([
    { 'printer-state': '3', 'printer-state-reasons': 'none' },
    { 'printer-state-reasons': 'media-low' },
  ])('and nothing with a queue that says %j', async (options) =>
    expect(await print(contents(options))).toMatchObject({ ok: true }),
  );

  it.each([
    ['Print job failed', 'printer-failed'],
    ['Print job canceled', 'printer-failed'],
    ['Invalid printer settings', 'printer-failed'],
    ['Invalid deviceName provided', 'printer-missing'],
  ])('with a job of which Electron says %j', async (reason, code) => {
    expect(await print(contents({}, [false, reason]))).toMatchObject({ error: { code } });
  });
});
