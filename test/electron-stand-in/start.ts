/**
 * Runs an Electron app in the system's Chromium: `node start.ts [APP_DIR] [-- arguments for the app]`. The app's bundles
 * are the ones Electron would run, unchanged; only `import 'electron'` is answered by `electron.ts`.
 */
import { existsSync, readFileSync } from 'node:fs';
import { enableCompileCache, flushCompileCache, registerHooks } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

/** Longer than any start takes; a main module that is still loading then never will have loaded. */
const LOAD_LIMIT_MS = 10_000;

// Before anything else is loaded: taking the types off and compiling takes a third of a start.
enableCompileCache(path.join(import.meta.dirname, '../../out/compile-cache'));

const standIn = pathToFileURL(path.join(import.meta.dirname, 'electron.ts')).href;
const appPath = takeArguments();
const mainModule = findMainModule(appPath);

registerHooks({
  resolve: (specifier, context, next) =>
    /^electron(\/(main|common))?$/.test(specifier)
      ? { url: standIn, shortCircuit: true }
      : next(specifier, context),
});

const { app } = await import('./electron.ts');
const { App } = await import('./api/app.ts');
const deadlock = setTimeout(() => {
  console.error(
    'main has not finished loading: a top-level await on app.whenReady() never ends, in Electron neither',
  );
  process.exit(1);
}, LOAD_LIMIT_MS);
await import(pathToFileURL(mainModule).href);
clearTimeout(deadlock);
// Now, since a test may end it by a signal.
flushCompileCache();
App.becomeReady(app);

/** Leaves `process.argv` as Electron's: the program, the app's folder unless packaged, then the app's own arguments. */
function takeArguments(): string {
  const given = process.argv.slice(2);
  const separator = given.indexOf('--');
  const own = separator === -1 ? given : given.slice(0, separator);
  const forApp = separator === -1 ? [] : given.slice(separator + 1);
  const folder = path.resolve(own[0] ?? process.env.STAND_IN_APP_PATH ?? '.');
  process.env.STAND_IN_APP_PATH = folder;
  const isPackaged = process.env.STAND_IN_PACKAGED === '1';
  process.argv = [process.execPath, ...(isPackaged ? [] : [folder]), ...forApp];
  return folder;
}

function findMainModule(folder: string): string {
  const { main = 'index.js' } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8')) as {
    main?: string;
  };
  const file = path.join(folder, main);
  if (existsSync(file)) return file;
  console.error(`${main} is not there: build the app first`);
  process.exit(1);
}
