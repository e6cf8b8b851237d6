import path from 'node:path';
import optimizeLocales from '@react-aria/optimize-locales-plugin';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';
import { wordsOfMain } from './renderer/i18n/words-of-main.ts';
import { contract } from './shared/contract/contract.ts';
import { customerContract, customerEvents } from './shared/contract/customer-contract.ts';
import { eventNames } from './shared/contract/events.ts';
import { locales } from './shared/domain/language-facts.ts';
import { updateFeedOfBuild } from './shared/settings/update-feed.ts';

/** The preload's allow-list and the client's methods, taken from the contract at build time, so that neither loads its schemas for it. */
const bridgeNames = {
  __METHOD_NAMES__: JSON.stringify(Object.keys(contract)),
  __EVENT_NAMES__: JSON.stringify(eventNames),
};
const customerNames = {
  __CUSTOMER_METHOD_NAMES__: JSON.stringify(Object.keys(customerContract)),
  __CUSTOMER_EVENT_NAMES__: JSON.stringify(Object.keys(customerEvents)),
};

/** What main says on pages of its own, by language. */
const standbyWords = { __STANDBY_WORDS__: JSON.stringify(wordsOfMain.standby) };

/** What main prints for customers, by language. */
const receiptWords = { __RECEIPT_WORDS__: JSON.stringify(wordsOfMain.receipt) };

/** Where updates come from and whose signature counts, for good; null in a build that never updates itself. */
const updateFeed = { __UPDATE_FEED__: JSON.stringify(updateFeedOfBuild(process.env) ?? null) };

/** Date fields build their calendars with ours (renderer/components/create-calendar.ts). */
const gregorianOnly = {
  name: 'gregorian-only',
  enforce: 'pre',
  resolveId: (source: string, importer: string | undefined) =>
    source.endsWith('/createCalendar.mjs') && importer?.includes('@internationalized')
      ? path.resolve('renderer/components/create-calendar.ts')
      : null,
} as const;

/**
 * zod ties what describes a schema as JSON Schema to every schema, so that no bundler can leave it out: 5 kB of the zipped page, and no
 * window describes one. Asked for all the same, it throws.
 */
const withoutJsonSchema = {
  name: 'without-json-schema',
  enforce: 'pre',
  transform: (code: string, id: string) => {
    if (!/[\\/]zod[\\/]v4[\\/]core[\\/](to-json-schema|json-schema-processors)\.js$/.test(id)) return null;
    const names = [...code.matchAll(/^export (?:const|function) (\w+)/gm)].map(([, name]) => name);
    const stubs = names.map((name) => `export const ${name} = absent;`);
    if (code.includes('as process }')) stubs.push('export { absent as process };');
    const refusal = "const absent = () => () => { throw new Error('no JSON Schema in the renderer'); };";
    return { code: [refusal, ...stubs].join('\n'), map: null };
  },
} as const;

/** As the bundler tells about a module while it makes chunks. */
interface Bundle {
  readonly getModuleInfo: (
    id: string,
  ) => { readonly isEntry: boolean; readonly importers: readonly string[] } | null;
}

/** The windows whose page has a module in it, sooner or later. */
function windowsOf(moduleId: string, bundle: Bundle): ReadonlySet<'customer' | 'staff'> {
  const windows = new Set<'customer' | 'staff'>();
  const seen = new Set<string>();
  const follow = (id: string): void => {
    if (seen.has(id)) return;
    seen.add(id);
    const info = bundle.getModuleInfo(id);
    if (info?.isEntry) windows.add(id.endsWith('customer.html') ? 'customer' : 'staff');
    for (const importer of info?.importers ?? []) follow(importer);
  };
  follow(moduleId);
  return windows;
}

/**
 * What the staff's first screen waits for is one file, less what the customer's window waits for too: that is another. The customer's
 * small page carries nothing of the staff's; what it alone needs is chunked as usual.
 */
function firstScreenOf(moduleId: string, bundle: Bundle): string | null {
  const windows = windowsOf(moduleId, bundle);
  if (!windows.has('staff')) return null;
  return windows.has('customer') ? 'both-screens' : 'first-screen';
}

/** What the widgets behind the sign-in are made of, in one file: in a dozen small ones it compresses less well. */
function widgetsOf(moduleId: string, bundle: Bundle): string | null {
  const isWidget =
    /node_modules[\\/](react-aria|react-stately|react-aria-components|@internationalized)[\\/]/.test(
      moduleId,
    );
  return isWidget && !windowsOf(moduleId, bundle).has('customer') ? 'widgets' : null;
}

export default defineConfig({
  main: {
    define: { ...standbyWords, ...receiptWords, ...updateFeed },
    build: {
      outDir: 'out/main',
      rollupOptions: {
        input: {
          index: 'electron/main.ts',
          'keychain-worker': 'electron/keychain/keychain-worker.ts',
          'vault-worker': 'electron/vault/vault-worker.ts',
        },
        external: ['electron', 'keytar', '@napi-rs/keyring', 'better-sqlite3'],
      },
      externalizeDeps: false,
    },
  },
  preload: {
    define: { ...bridgeNames, ...customerNames },
    build: {
      outDir: 'out/preload',
      // A sandboxed preload is one file: what two of them share is in each.
      isolatedEntries: true,
      rollupOptions: {
        input: { index: 'electron/preload.ts', customer: 'electron/customer-preload.ts' },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
      externalizeDeps: false,
    },
  },
  renderer: {
    root: 'renderer',
    base: './',
    build: {
      outDir: 'out/renderer',
      // The content security policy has no `data:` for pictures and fonts, and no inline script.
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      minify: true,
      rollupOptions: {
        input: { index: 'renderer/index.html', customer: 'renderer/customer.html' },
        output: {
          codeSplitting: {
            // Each dependency of a chunk is in the chunk that its own rule names.
            includeDependenciesRecursively: false,
            groups: [
              // zod and its switch (renderer/guards/interpret-schemas.ts) in one chunk: it then runs before any schema is made.
              { name: 'zod', test: /node_modules[\\/]zod[\\/]|guards[\\/]interpret-schemas/, priority: 1 },
              // Apart from the first screen, since other packages need these before it.
              {
                name: 'frameworks',
                test: /node_modules[\\/](react|react-dom|scheduler|clsx)[\\/]/,
              },
              { name: 'state-and-words', test: /node_modules[\\/](zustand|i18next)[\\/]/ },
              // Everything else that the first screen waits for: one file instead of a dozen small ones, which compress less well.
              { name: firstScreenOf, debugName: 'first-screen', tags: ['$initial'] },
              { name: widgetsOf },
              // The icons behind the sign-in, for the same reason: each by itself is a file of two lines.
              { name: 'icons', test: /node_modules[\\/]lucide-react[\\/]/ },
              // What is opened by the same people, or read ahead at the same moment: a few dozen small files compress worse than two.
              {
                name: 'supervisor',
                test: /renderer[\\/]areas[\\/](audit|support|transfer|dashboard|staff[\\/]team|settings[\\/]credentials)[\\/]/,
              },
              {
                name: 'steps',
                test: /renderer[\\/]areas[\\/]journey[\\/](look-up|sign-in|served-form|review|code|done|check-document)[\\/]/,
              },
            ],
          },
        },
      },
    },
    define: bridgeNames,
    // Workers are modules as the page is: the policy lets neither make code from text.
    worker: { format: 'es', plugins: () => [withoutJsonSchema] },
    // Of the widgets' own words only those of shipped languages; Malay they have none, and say it in English.
    plugins: [
      react(),
      gregorianOnly,
      withoutJsonSchema,
      optimizeLocales.vite({ locales: ['en-US', ...Object.values(locales)] }),
    ],
  },
});
