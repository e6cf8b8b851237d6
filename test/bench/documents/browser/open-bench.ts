/** The two pages of the bench in one Chromium. */
import path from 'node:path';
import type { Page } from '@playwright/test';
import { projectRoot } from '../../../architecture/source/source-file.ts';
import { openBrowser } from '../../../support/specimens/draw-in-chromium.ts';
import { openCache } from '../../../support/specimens/kept-pictures.ts';
import type { ProductPage } from '../pages/product.ts';
import type { ReferencesPage } from '../pages/references.ts';
import { buildPages } from './build-pages.ts';
import { servePages } from './serve-pages.ts';

/** Calls a door of a page by its name. What goes in and what comes out is copied. */
type Ask<Doors extends Readonly<Record<string, (...given: never[]) => unknown>>> = <Door extends keyof Doors>(
  door: Door,
  ...given: Parameters<Doors[Door]>
) => Promise<Awaited<ReturnType<Doors[Door]>>>;

export interface Bench {
  readonly product: Ask<ProductPage>;
  readonly references: Ask<ReferencesPage>;
  /** Where a picture of the cache is asked for. */
  readonly urlOf: (file: string) => string;
  /** Stands on the command line of each of its processes, and of no other. */
  readonly marker: string;
  readonly stop: () => Promise<void>;
}

/** A page's doors, which it puts on its own global under this name. */
const askOf = (page: Page, name: 'product' | 'references') =>
  ((door: string, ...given: unknown[]) =>
    page.evaluate(
      ([doors, chosen, values]) => {
        const open = Reflect.get(globalThis, doors) as Record<string, (...all: unknown[]) => unknown>;
        return open[chosen]?.(...values);
      },
      [name, door, given] as const,
    )) as unknown;

/** Goes there and waits until the page has put its doors. */
async function open(page: Page, address: string, name: 'product' | 'references'): Promise<void> {
  await page.goto(address, { waitUntil: 'load' });
  if (!(await page.evaluate((doors) => doors in globalThis, name)))
    throw new Error(`the page of the ${name} did not start`);
}

/** Builds, serves and opens both. Pictures must lie in the cache of drawings. */
export async function openBench(): Promise<Bench> {
  const pages = path.join(projectRoot, 'out', 'bench-documents');
  await buildPages(pages);
  const pictures = openCache();
  const server = await servePages(pages, pictures);
  const marker = `--bench-documents=${process.pid}`;
  const { page: product, openPage, stop } = await openBrowser([marker]);
  product.on('console', (line) => {
    if (line.type() === 'error') console.error(`product: ${line.text()}`);
  });
  await open(product, `${server.origin}/product.html`, 'product');
  // A first picture waits for nets and engines: none that is measured or judged does.
  await product.evaluate(() => Reflect.get(globalThis, 'product').warmNets());
  const references = await openPage();
  await open(references, `${server.origin}/references.html`, 'references');
  return {
    product: askOf(product, 'product') as Bench['product'],
    references: askOf(references, 'references') as Bench['references'],
    marker,
    urlOf: (file) => `${server.origin}/pictures/${path.relative(pictures, file)}`,
    stop: async () => {
      await stop();
      server.stop();
    },
  };
}
