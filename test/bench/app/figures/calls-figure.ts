/** One contract call, from the page's client to main and back, against a bare call that carries the same bytes. */
import { isDeepStrictEqual } from 'node:util';
import type { Page } from '@playwright/test';
import { build } from 'vite';
import { contract } from '../../../../shared/contract/contract.ts';
import { type KioskApp, launchKiosk } from '../../../support/kiosk-app.ts';
import { median } from '../../figure.ts';
import { found, type Measured } from '../../outbox/finding.ts';
import type { CallsPage, TimedMethod } from '../page/calls-in-page.ts';
import { emptyApp } from './launch-figure.ts';

export interface CallsOptions {
  readonly runs: number;
  /** Main takes 240 calls a minute: all runs and the first, which is not counted, have to be less. */
  readonly perRun: number;
  readonly appPath?: string;
}

/** Both apps stand side by side and take turns. */
export async function measureCalls({ runs, perRun, appPath }: CallsOptions): Promise<Measured> {
  const script = await bundleCalls();
  const apps: KioskApp[] = [];
  const open = async (path: string | undefined) => {
    const app = await launchKiosk(path ? { appPath: path } : {});
    apps.push(app);
    await app.page.evaluate(script);
    return app.page;
  };
  try {
    const [kiosk, empty] = [await open(appPath), await open(emptyApp)];
    const compare = async (method: TimedMethod) => {
      const answer = (await inPage(kiosk, 'ask', method)) as { readonly value?: unknown };
      await inPage(empty, 'keep', answer);
      const isSame =
        isDeepStrictEqual(await inPage(empty, 'ask', method), answer) && answer.value !== undefined;
      const times = { contract: [] as number[], bare: [] as number[] };
      for (let run = 0; run <= runs; run += 1) {
        const [bare, contracted] = [
          Number(await inPage(empty, 'time', method, perRun)),
          Number(await inPage(kiosk, 'time', method, perRun)),
        ];
        if (run === 0) continue;
        times.bare.push(bare);
        times.contract.push(contracted);
      }
      const finding = {
        ...{ name: `one contract call, page to main and back: ${method}`, unit: 'ms' },
        n: `${runs} x ${perRun}`,
        value: median(times.contract),
        reference: { name: 'a bare IPC call with the same answer', value: median(times.bare) },
      };
      return { finding, isSame };
    };
    // Its handler answers what it holds: what is measured is the contract.
    const bare = await compare('staff.read-session');
    // The largest answer before the sign-in, and the work that main does for it.
    const worked = await compare('app.read-status');
    return {
      findings: [found({ ...bare.finding, target: { of: 'ratio', most: 1.3 } }), found(worked.finding)],
      checks: [{ name: 'calls: both carry the same answer', holds: bare.isSame && worked.isSame }],
    };
  } finally {
    await Promise.all(apps.map((app) => app.stop()));
  }
}

const inPage = (page: Page, door: keyof CallsPage, ...given: readonly unknown[]): Promise<unknown> =>
  page.evaluate(
    ([name, values]) =>
      (
        Reflect.get(globalThis, 'callsInBench') as Record<
          string,
          (...values: readonly unknown[]) => Promise<unknown>
        >
      )[name]?.(...values),
    [door, given] as const,
  );

/** As text that a page can run: one script, with nothing to load. */
async function bundleCalls(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    define: { __METHOD_NAMES__: JSON.stringify(Object.keys(contract)) },
    build: {
      write: false,
      minify: true,
      target: 'chrome140',
      lib: { entry: `${import.meta.dirname}/../page/calls-in-page.ts`, formats: ['iife'], name: 'calls' },
    },
  });
  const [bundle] = Array.isArray(built) ? built : [built];
  const [chunk] = bundle && 'output' in bundle ? bundle.output : [];
  if (chunk?.type !== 'chunk') throw new Error('the script of the calls was not built');
  return chunk.code;
}
