import { once } from 'node:events';
import { createReadStream, existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer as createHttpServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
import { build } from 'vite';
import { hands, sceneOf, sees } from '../support/renderer-preview/hands.ts';
import { launchChromium } from './chromium.ts';
import { galleryConfig } from './gallery-config.ts';
import { type GalleryLanguage, isPseudo, pseudoPlaces } from './languages.ts';
import { isComponentScene } from './scene-names.ts';
import { type SizeName, sizes } from './sizes.ts';

const out = fileURLToPath(new URL('../../out/gallery', import.meta.url));
const types: Readonly<Record<string, string>> = {
  ...{ '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css', '.woff2': 'font/woff2' },
  ...{ '.svg': 'image/svg+xml', '.wasm': 'application/wasm', '.png': 'image/png' },
};

/** One browser before the built gallery: scenes are opened one after another, and each can be seen in many ways. */
export interface Stage {
  readonly page: Page;
  /** Opens a scene in English at the smallest size, with its hand's work done. */
  readonly open: (name: string) => Promise<void>;
  readonly speak: (language: GalleryLanguage) => Promise<void>;
  readonly resize: (size: SizeName) => Promise<void>;
  /** Files of the renderer whose components stand there. */
  readonly shownFiles: () => Promise<readonly string[]>;
  /** What the pages have complained of since the last time. */
  readonly takeComplaints: () => readonly string[];
  readonly close: () => Promise<void>;
}

/** Builds the gallery, serves it on loopback and starts the browser; `close` leaves nothing of it. */
export async function openStage({ systemFonts = false } = {}): Promise<Stage> {
  mkdirSync(out, { recursive: true });
  const built = mkdtempSync(join(out, 'built-'));
  await build({ ...galleryConfig, logLevel: 'error', build: { ...galleryConfig.build, outDir: built } });
  const { server, address } = await serve(built);
  const { browser, close } = await launchChromium({ systemFonts });
  const context = await browser.newContext({
    ...{ viewport: sizes['1280x800'], reducedMotion: 'reduce', timezoneId: 'Asia/Kuala_Lumpur' },
  });
  const page = await context.newPage();
  page.setDefaultTimeout(15_000);
  const complaints: string[] = [];
  let showing = '';
  page.on('pageerror', ({ message }) => complaints.push(`${showing}: ${message}`));
  page.on('console', (line) => {
    if (['error', 'warning'].includes(line.type())) complaints.push(`${showing}: ${line.text()}`);
  });
  let asked = 0;
  page.on('request', () => {
    asked += 1;
  });
  const answered = () => {
    asked -= 1;
  };
  page.on('requestfinished', answered);
  page.on('requestfailed', answered);
  // What a screen or a language needs may still be on its way, and nothing on the page says so.
  const settle = async () => {
    do
      await page.evaluate(() => {
        if (!window.gallery) throw new Error('no page of the gallery stands there');
        return window.gallery.settled();
      });
    while (asked > 0);
  };
  return {
    page,
    open: async (name) => {
      showing = name;
      await page.setViewportSize(sizes['1280x800']);
      await page.goto(`${address}/test/gallery/pages/${placeOf(name)}`);
      await page.locator('#root > *').first().waitFor();
      await settle();
      await page.addStyleTag({
        content: '*, ::before, ::after { animation: none !important; caret-color: transparent !important; }',
      });
      if (!hands[name]) return;
      await hands[name](page);
      // Nothing under the pointer.
      await page.mouse.move(0, 0);
      await settle();
    },
    speak: async (language) => {
      await page.evaluate((wanted) => window.gallery?.speak(wanted), language);
      await settle();
      // What did not take the language would be judged in another one.
      const spoken = await page.evaluate(() => document.documentElement.lang);
      const wanted = isPseudo(language) ? pseudoPlaces[language] : language;
      if (!isComponentScene(showing) && spoken !== wanted)
        throw new Error(`${showing} speaks ${spoken} in place of ${wanted}`);
    },
    resize: async (size) => {
      await page.setViewportSize(sizes[size]);
      await settle();
    },
    shownFiles: () => page.evaluate(() => window.gallery?.shownFiles() ?? []),
    takeComplaints: () => complaints.splice(0),
    close: async () => {
      await close();
      server.close();
      rmSync(built, { recursive: true, force: true });
    },
  };
}

function placeOf(name: string): string {
  if (isComponentScene(name)) return `components.html?show=${name.slice('component-'.length)}&frozen`;
  const scene = name in hands ? sceneOf(name) : name;
  return `scene.html?scene=${scene}&${sees[name] ?? ''}&frozen`;
}

/** Built under names of their own: the browser need not ask again for each scene. */
const cached = { 'cache-control': 'max-age=3600' };

/** Files of one folder, on this machine's own address, for as long as the process lives. */
async function serve(folder: string): Promise<{ server: Server; address: string }> {
  const server = createHttpServer((request, answer) => {
    const file = join(folder, normalize(new URL(request.url ?? '/', 'http://loopback').pathname));
    if (!file.startsWith(folder) || !existsSync(file)) {
      answer.writeHead(file.endsWith('favicon.ico') ? 204 : 404).end();
      return;
    }
    answer.writeHead(200, { ...cached, 'content-type': types[extname(file)] ?? 'application/octet-stream' });
    createReadStream(file).pipe(answer);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  server.unref();
  return { server, address: `http://127.0.0.1:${(server.address() as AddressInfo).port}` };
}
