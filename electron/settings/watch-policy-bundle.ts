/**
 * Looks for a newer signed policy now and then: at the pinned address, and in the folder of a share. What verifies is kept in the terminal's own
 * folder, and holds from the next start on: under a customer's hands no policy changes.
 */
import { constants, open } from 'node:fs/promises';
import path from 'node:path';
import { fail } from '../../shared/failure.ts';
import { err, type Result } from '../../shared/result.ts';
import type { Policy } from '../../shared/settings/policy.ts';
import type { AuditLog } from '../audit/audit-log.ts';
import type { HttpClient } from '../http/http-client.ts';
import type { Timer } from '../timers.ts';
import { type BundleSource, bundleName, keptBundleFile } from './choose-policy-bundle.ts';
import {
  maxBundleBytes,
  openPolicyBundle,
  type PolicyBundleFailure,
  type VerifiedBundle,
} from './policy-bundle.ts';
import { writeFileDurably } from './write-file-durably.ts';

/** Between two looks; the first comes within a quarter of an hour, so that a fleet does not ask all at once. */
export const bundleEveryMs = 6 * 60 * 60 * 1000;
export const firstLookWithinMs = 15 * 60 * 1000;

interface Parts {
  /** `policy.json` as it was read: whom it trusts, and where it says to look. */
  readonly own: Policy;
  /** The version that holds now; 0 for none. */
  readonly version: number;
  /** The mode's own folder. */
  readonly profileDir: string;
  /** Its own, with answers of no more than `maxBundleBytes`: what this line does tells nothing of the providers'. */
  readonly http: Pick<HttpClient, 'send'>;
  readonly audit: AuditLog;
  readonly timer: Timer;
  /** 0 to 1. */
  readonly fraction: () => number;
  readonly onBug: (error: unknown) => void;
  /** Reads the share's file; undefined where there is none. The machine's own reading when absent. */
  readonly readShare?: (file: string) => Promise<Buffer | undefined>;
}

/** Begins to look; the function that it returns ends it. */
export function watchPolicyBundle(parts: Parts): () => void {
  const { own, profileDir, http, audit, timer, onBug, readShare = readSmall } = parts;
  const { url, folder } = own.policyBundle ?? {};
  let newest = parts.version;
  const ended = new AbortController();
  /** The last refusal of each source: the same one again has no line of its own. */
  const told = new Map<BundleSource, string>();

  function take(source: 'fetched' | 'folder', bytes: Buffer): void {
    const opened = openBytes(bytes, own);
    const verdict: Result<VerifiedBundle, PolicyBundleFailure> =
      opened.ok && opened.value.version < newest ? err(fail('policy-bundle-older')) : opened;
    if (!verdict.ok) {
      const { code } = verdict.error;
      if (told.get(source) !== code) audit.write('policy.bundle-refused', { source, failure: code });
      told.set(source, code);
      return;
    }
    told.delete(source);
    const { version } = verdict.value;
    if (version === newest) return;
    writeFileDurably(keptBundleFile(profileDir), verdict.value.text);
    newest = version;
    audit.write('policy.bundle-fetched', { version });
  }

  async function lookInFolder(share: string): Promise<void> {
    const bytes = await readShare(path.join(share, bundleName));
    if (bytes && !ended.signal.aborted) take('folder', bytes);
  }
  async function lookAtAddress(address: string): Promise<void> {
    const request = { method: 'GET', url: new URL(address), headers: {}, signal: ended.signal } as const;
    const outcome = await http.send(request);
    // A server that is away, or answers something else, is no news.
    if (outcome.kind !== 'answered' || outcome.answer.status !== 200 || ended.signal.aborted) return;
    take('fetched', outcome.answer.body);
  }

  /** Again after each look. Each place by itself: a share that never answers must not keep the terminal from the address. */
  function keepLooking(look: () => Promise<void>, firstMs: number): () => void {
    let takeBack = () => {};
    const lookLater = (afterMs: number): void => {
      takeBack = timer(afterMs, () => {
        void look()
          .catch(onBug)
          .finally(() => {
            if (!ended.signal.aborted) lookLater(bundleEveryMs);
          });
      });
    };
    lookLater(firstMs);
    return () => takeBack();
  }

  const firstMs = Math.round(parts.fraction() * firstLookWithinMs);
  const stops = [
    ...(folder === undefined ? [] : [keepLooking(() => lookInFolder(folder), firstMs)]),
    ...(url === undefined ? [] : [keepLooking(() => lookAtAddress(url), firstMs)]),
  ];
  return () => {
    ended.abort();
    for (const stop of stops) stop();
  };
}

function openBytes(bytes: Buffer, own: Policy): Result<VerifiedBundle, PolicyBundleFailure> {
  const unreadable = err(fail('policy-bundle-unreadable', { field: '*' }));
  if (bytes.length > maxBundleBytes) return unreadable;
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return unreadable;
  }
  return openPolicyBundle(value, own);
}

/** Not at the start, and not in the way: a share may take its time, or never answer. Undefined where there is no such file. */
async function readSmall(file: string): Promise<Buffer | undefined> {
  try {
    // Not blocking: a named pipe would hold a thread, and with it the end of the process, until somebody writes to it.
    const handle = await open(file, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
    try {
      const about = await handle.stat();
      if (!about.isFile()) return undefined;
      // One byte more than there may be is refused as too large.
      const { buffer, bytesRead } = await handle.read(Buffer.alloc(maxBundleBytes + 1));
      return buffer.subarray(0, bytesRead);
    } finally {
      await handle.close();
    }
  } catch {
    return undefined;
  }
}
