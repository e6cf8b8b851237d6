/** When the stand-in says that a page has loaded: as Electron does, of the document that main asked for and no other. */
import { EventEmitter } from 'node:events';
import { beforeEach, describe, expect, it } from 'vitest';
import type { WebContents } from '../api/web-contents.ts';
import type { ChromiumPage } from './chromium-page.ts';
import { loadAddress } from './load.ts';
import { watchPage } from './watch-page.ts';
import type { WebContentsCore } from './web-contents-core.ts';

const main = 'MAIN';
const address = 'https://kiosk.app.localhost/receipt';

/** A Chromium that says what the test says. */
class ToldChromium extends EventEmitter {
  readonly navigation = Promise.withResolvers<{ loaderId?: string; errorText?: string }>();
  send(method: string): Promise<unknown> {
    return method === 'Page.navigate' ? this.navigation.promise : Promise.resolve({ processInfo: [] });
  }
  shows(loaderId: string, url: string): void {
    this.emit('Page.frameNavigated', { frame: { id: main, loaderId, url } });
  }
  hasReached(name: string, loaderId: string, frameId = main): void {
    this.emit('Page.lifecycleEvent', { name, loaderId, frameId });
  }
}

let chromium: ToldChromium;
let contents: EventEmitter;
let said: string[];
let load: Promise<void>;
/** Lets everything run that is ready to run. */
const settle = () => new Promise((resolve) => setImmediate(resolve));
const outcome = () => Promise.race([load.then(() => 'loaded', String), settle().then(() => 'waits')]);

beforeEach(async () => {
  chromium = new ToldChromium();
  contents = new EventEmitter();
  const page = {
    cdp: chromium,
    browser: chromium,
    mainFrameId: main,
    onMessage: () => {},
  } as unknown as ChromiumPage;
  const core = {
    page: Promise.resolve(page),
    frames: { navigated: () => {}, main: {} },
    schemes: { toWeb: (url: string) => url, fromWeb: (url: string) => url },
  } as unknown as WebContentsCore;
  said = [];
  for (const event of ['did-navigate', 'dom-ready', 'did-finish-load'])
    contents.on(event, () => said.push(event));
  const webContents = contents as unknown as WebContents;
  watchPage(core, webContents, page, '', {
    onPainted: () => said.push('painted'),
    onRendererGone: () => {},
    onFocusChanged: () => {},
  });
  load = loadAddress(core, webContents, address);
  load.catch(() => {});
  await settle();
});

describe('a load that main asks for', () => {
  it('is over when its own document has loaded', async () => {
    chromium.shows('RECEIPT', address);
    chromium.navigation.resolve({ loaderId: 'RECEIPT' });
    chromium.hasReached('DOMContentLoaded', 'RECEIPT');
    expect(await outcome()).toBe('waits');
    chromium.hasReached('load', 'RECEIPT');
    expect(await outcome()).toBe('loaded');
    expect(said).toEqual(['did-navigate', 'dom-ready', 'did-finish-load']);
  });

  it('is over when its document has loaded before Chromium answers', async () => {
    chromium.shows('RECEIPT', address);
    chromium.hasReached('load', 'RECEIPT');
    chromium.navigation.resolve({ loaderId: 'RECEIPT' });
    expect(await outcome()).toBe('loaded');
  });

  it('is not over when the blank page of a slow start has loaded, which nobody hears of', async () => {
    chromium.shows('BLANK', 'about:blank');
    chromium.hasReached('load', 'BLANK');
    expect(said).toEqual([]);
    chromium.shows('RECEIPT', address);
    chromium.navigation.resolve({ loaderId: 'RECEIPT' });
    chromium.hasReached('load', 'BLANK');
    expect(await outcome()).toBe('waits');
    expect(said).toEqual(['did-navigate']);
  });

  it('is not over when a frame within it has loaded', async () => {
    chromium.shows('RECEIPT', address);
    chromium.navigation.resolve({ loaderId: 'RECEIPT' });
    chromium.hasReached('load', 'RECEIPT', 'INNER');
    expect(await outcome()).toBe('waits');
  });

  it('is aborted when another document took its place', async () => {
    chromium.navigation.resolve({ loaderId: 'RECEIPT' });
    await settle();
    chromium.shows('OTHER', 'https://kiosk.app.localhost/other');
    chromium.hasReached('load', 'OTHER');
    expect(await outcome()).toContain('ERR_ABORTED (-3)');
  });

  it('is over at once when it was a move within the document', async () => {
    chromium.navigation.resolve({});
    expect(await outcome()).toBe('loaded');
  });
});
