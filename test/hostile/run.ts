/** `npm run hostile`: every escape against the kiosk as it was built; with `-- --short`, every tenth. Exit code 0 only where none was through. */
import os from 'node:os';
import { parseArgs } from 'node:util';
import './electron-double-hook.ts';
import { lastLine, runFamily, together } from './escape.ts';
import { attackKiosk } from './kiosk-run.ts';

const { values } = parseArgs({
  options: { short: { type: 'boolean' }, only: { type: 'string', multiple: true } },
});
const everyNth = values.short ? 10 : 1;
const { only } = values;
const onProgress = console.log;
const begunAt = performance.now();
// After the hook, which a static import would run ahead of.
const { attackMain } = await import('./main-run.ts');
const { startFamily } = await import('./main/start-family.ts');
const result = together([
  ...(only ? [] : [await attackMain({ everyNth, onProgress }), await runFamily(startFamily(everyNth))]),
  await attackKiosk({ everyNth, onProgress, ...(only ? { only } : {}) }),
]);
for (const line of result.known) console.log(`known: ${line}`);
for (const line of result.through) console.log(`THROUGH ${line}`);
const seconds = ((performance.now() - begunAt) / 1000).toFixed(0);
console.log(`${seconds} s, load ${(os.loadavg()[0] ?? 0).toFixed(1)} of ${os.availableParallelism()}`);
console.log(lastLine(result));
process.exitCode = result.through.length === 0 ? 0 : 1;
