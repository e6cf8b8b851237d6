/**
 * What runs first in a utility process: gives it `process.parentPort` and takes Node's own channel away, then loads the
 * module that was asked for. It ends when its parent does.
 */
import { EventEmitter } from 'node:events';
import { enableCompileCache, flushCompileCache } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

const [, , modulePath = '', ...args] = process.argv;
const send = process.send?.bind(process);
const port = new EventEmitter();
/** What came before anybody listened; Electron's port also waits for its first listener. */
let early: unknown[] | undefined = [];

process.on('message', (data) => {
  if (early) early.push(data);
  else port.emit('message', { data, ports: [] });
});
// Not process.exit(): it waits for a native call that hangs, and an orphan would stay.
process.on('disconnect', () => process.kill(process.pid, 'SIGKILL'));

port.on('newListener', (name) => {
  if (name !== 'message' || !early) return;
  const waiting = early;
  early = undefined;
  queueMicrotask(() => {
    for (const data of waiting) port.emit('message', { data, ports: [] });
  });
});

const parentPort = Object.assign(port, {
  postMessage: (message: unknown) => {
    send?.(structuredClone(message) as object);
  },
});
Object.defineProperty(process, 'parentPort', { value: parentPort });
Object.defineProperty(process, 'type', { value: 'utility' });
Object.defineProperty(process, 'send', { value: undefined });
process.argv = [process.execPath, modulePath, ...args];

enableCompileCache(path.join(import.meta.dirname, '../../../out/compile-cache'));
await import(pathToFileURL(modulePath).href);
// It ends by a signal, which would keep nothing.
flushCompileCache();
