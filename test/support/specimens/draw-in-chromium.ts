/** Draws specimens in the system's Chromium, which has the fonts; its sandbox stays on. */
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { chromium, type Page } from '@playwright/test';
import { build } from 'vite';
import { findChromium } from '../../electron-stand-in/chromium/chromium-binary.ts';
import type { SpecimenPage } from './draw/page.ts';
import type { SpecimenDocument } from './invent/specimen-document.ts';
import type { SceneLabel } from './plan/scene-label.ts';
import type { SceneRecipe } from './plan/scene-recipe.ts';

declare global {
  var specimens: SpecimenPage;
}

/** A Chromium command for Playwright: as root it is started as nobody, since it refuses its sandbox to root. */
export function chromiumCommand(folder: string): string {
  const binary = findChromium(process.env.STAND_IN_CHROMIUM);
  if (process.getuid?.() !== 0) return binary;
  chmodSync(folder, 0o777);
  const command = path.join(folder, 'chromium-as-nobody');
  const handOver = `for a; do case "$a" in --user-data-dir=*) chown -R 65534:65534 "\${a#*=}";; esac; done`;
  const drop = `exec setpriv --reuid=65534 --regid=65534 --clear-groups ${binary} "$@"`;
  writeFileSync(command, `#!/bin/sh\nexport HOME='${folder}'\n${handOver}\n${drop}\n`);
  chmodSync(command, 0o755);
  return command;
}

/** A browser with one page. */
export interface Browser {
  readonly page: Page;
  readonly openPage: () => Promise<Page>;
  readonly stop: () => Promise<void>;
}

/** Headless, without network, sandboxed. `switches` are added. */
export async function openBrowser(switches: readonly string[] = []): Promise<Browser> {
  // Not the user's own temporary folder: nobody may not be able to go there.
  const folder = mkdtempSync(path.join(process.getuid?.() === 0 ? '/tmp' : tmpdir(), 'specimens-'));
  const browser = await chromium.launch({
    executablePath: chromiumCommand(folder),
    chromiumSandbox: true,
    args: [...switches],
  });
  const openPage = async () => {
    const page = await browser.newPage();
    page.on('pageerror', (error) => console.error(`page: ${error.message}`));
    return page;
  };
  const stop = async () => {
    await browser.close();
    rmSync(folder, { recursive: true, force: true });
  };
  return { page: await openPage(), openPage, stop };
}

/** The page's program, in one piece. */
export async function bundlePage(entry: string): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'silent',
    build: { write: false, minify: false, lib: { entry, formats: ['iife'], name: 'page' } },
  });
  const [bundle] = Array.isArray(built) ? built : [built];
  if (!bundle || !('output' in bundle)) throw new Error('the page was not bundled');
  return bundle.output.flatMap((file) => (file.type === 'chunk' ? [file.code] : [])).join('\n');
}

/** Draws. Stop it when done. */
export interface Drawer {
  readonly scene: (recipe: SceneRecipe) => Promise<{ jpeg: Buffer; label: SceneLabel }>;
  /** A PNG of a document on a flatbed's white. */
  readonly sheet: (document: SpecimenDocument, dotsPerInch: number) => Promise<Buffer>;
  readonly stop: () => Promise<void>;
}

/** Fails where a font is missing: a zone in a wrong font would be held against the reader. */
async function checkFonts(page: Page): Promise<void> {
  const isMissing = await page.evaluate(() => {
    const pen = new OffscreenCanvas(1, 1).getContext('2d');
    if (!pen) return true;
    const widthIn = (font: string) => {
      pen.font = font;
      return pen.measureText('MW<<Il10').width;
    };
    return ['OCR B', 'OCR B S'].some((name) => widthIn(`40px "${name}", serif`) === widthIn('40px serif'));
  });
  if (isMissing) throw new Error('OCR-B is missing (Debian: fonts-ocr-b)');
}

/** Starts a Chromium that draws. Takes about two seconds. */
export async function startDrawing(): Promise<Drawer> {
  const program = await bundlePage(path.join(import.meta.dirname, 'draw', 'page.ts'));
  const { page, stop } = await openBrowser();
  await page.addScriptTag({ content: program });
  await checkFonts(page);
  return {
    async scene(recipe) {
      const { jpeg, label } = await page.evaluate((given) => specimens.scene(given), recipe);
      return { jpeg: Buffer.from(jpeg, 'base64'), label };
    },
    sheet: async (document, dotsPerInch) =>
      Buffer.from(
        await page.evaluate(([given, dots]) => specimens.sheet(given, dots), [
          document,
          dotsPerInch,
        ] as const),
        'base64',
      ),
    stop,
  };
}
