/** Outside of Vitest: `electron` is the double, as `vitest.config.ts` has it. The real package would download its binary when it is imported. */
import { registerHooks } from 'node:module';

const double = new URL('../support/electron-double.ts', import.meta.url).href;

registerHooks({
  resolve: (specifier, context, next) =>
    specifier === 'electron'
      ? { url: double, format: 'module-typescript', shortCircuit: true }
      : next(specifier, context),
});
