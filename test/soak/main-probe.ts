/**
 * Loaded into main ahead of its bundle (`node --import`), which stays as it was built: asked by a signal, it collects what nobody holds and
 * writes down what is left. Its worker threads collect now and then by themselves. In the processes that main starts it does nothing.
 */
import { readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import path from 'node:path';
import { getHeapSpaceStatistics, getHeapStatistics, setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import workerThreads, { isMainThread, threadId, type WorkerOptions } from 'node:worker_threads';

/** What main holds. */
export interface MainHeld {
  readonly heapBytes: number;
  /** What the engine made of functions that ran often: machine code, and the lists that go with it. It comes late, and ends with the functions. */
  readonly codeBytes: number;
  readonly externalBytes: number;
  /** Of the system for the engine of main itself: what is held, and the pages it keeps for what comes next. */
  readonly pageBytes: number;
  /** The same of its worker threads together, as each told it last. */
  readonly threadHeapBytes: number;
  readonly threadPageBytes: number;
  /** Timers, sockets, pipes and whatever else would keep the process alive. */
  readonly handles: number;
  /** Of `process`: whoever listens there for every visit stays there for every visit. */
  readonly listeners: number;
}

/** What Node is told so that the probe is loaded, and answers in this file. A worker thread has no variables of its process: the address names it. */
export function importProbe(file: string): string {
  const address = new URL(import.meta.url);
  address.searchParams.set('file', file);
  return `--import=${address.href}`;
}

export const probeSignal = 'SIGUSR2';

const file = new URL(import.meta.url).searchParams.get('file');
/** Of the processes that are started with it, only main has worker threads. */
const isOfMain = !isMainThread || path.basename(process.argv[1] ?? '') === 'start.ts';
/** A thread that rests collects nothing by itself: what it could give back would look like what it holds. */
const collectEveryMs = 10_000;
const threadEnding = '.thread-';

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);

if (file !== null && isOfMain) {
  setFlagsFromString('--expose-gc');
  const collectNow = runInNewContext('gc') as (how: object) => void;
  // The last resort also gives the emptied pages back; an ordinary collection keeps up to a hundred megabytes of them for some seconds.
  const collect = () => collectNow({ type: 'major', execution: 'sync', flavor: 'last-resort' });
  if (isMainThread) {
    loadIntoThreads(file);
    answerSignals(file, collect);
  } else setInterval(() => tellOfThread(file, collect), collectEveryMs).unref();
}

function tellOfThread(file: string, collect: () => void): void {
  collect();
  const { used_heap_size, total_physical_size } = getHeapStatistics();
  write(`${file}${threadEnding}${threadId}`, {
    threadHeapBytes: used_heap_size,
    threadPageBytes: total_physical_size,
  });
}

/** Main starts its threads without the options of its process. */
function loadIntoThreads(file: string): void {
  workerThreads.Worker = class extends workerThreads.Worker {
    constructor(address: string | URL, options: WorkerOptions = {}) {
      super(address, {
        ...options,
        execArgv: [...(options.execArgv ?? process.execArgv), importProbe(file)],
      });
    }
  };
  syncBuiltinESMExports();
}

/** Whoever reads it finds it whole. */
function write(to: string, held: object): void {
  writeFileSync(`${to}.new`, JSON.stringify(held));
  renameSync(`${to}.new`, to);
}

/** What the threads wrote down. */
function readThreads(of: string): readonly Pick<MainHeld, 'threadHeapBytes' | 'threadPageBytes'>[] {
  const beginning = `${path.basename(of)}${threadEnding}`;
  return readdirSync(path.dirname(of))
    .filter((name) => name.startsWith(beginning) && !name.endsWith('.new'))
    .map((name) => JSON.parse(readFileSync(path.join(path.dirname(of), name), 'utf8')));
}

/** V8's spaces for machine code and for the lists that only it may point to. */
const ofCode = /^(code|trusted|shared_trusted)_/;

function answerSignals(file: string, collect: () => void): void {
  process.on(probeSignal, () => {
    collect();
    // What the first left to finalizers goes with the second.
    setImmediate(() => {
      collect();
      const { external } = process.memoryUsage();
      const threads = readThreads(file);
      const bytesOf = (isWanted: (space: string) => boolean) =>
        sum(
          getHeapSpaceStatistics()
            .filter(({ space_name }) => isWanted(space_name))
            .map(({ space_used_size }) => space_used_size),
        );
      const listeners = sum(process.eventNames().map((name) => process.listenerCount(name)));
      const held: MainHeld = {
        heapBytes: bytesOf((space) => !ofCode.test(space)),
        codeBytes: bytesOf((space) => ofCode.test(space)),
        externalBytes: external,
        pageBytes: getHeapStatistics().total_physical_size,
        threadHeapBytes: sum(threads.map(({ threadHeapBytes }) => threadHeapBytes)),
        threadPageBytes: sum(threads.map(({ threadPageBytes }) => threadPageBytes)),
        handles: process.getActiveResourcesInfo().filter((kind) => kind !== 'Immediate').length,
        listeners,
      };
      write(file, held);
    });
  });
}
