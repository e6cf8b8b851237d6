/**
 * The twins' request log as a file, for tests of the real bundles: there the twins live in the kiosk's own process, and
 * what they received can't be asked for. Never in a packaged build, never in live mode, and only when it is asked for.
 */
import fs from 'node:fs';
import path from 'node:path';
import type { Mode } from '../../shared/domain/provider.ts';
import type { ReceivedRequest } from './request-log.ts';

/** Where a run writes its file, below the profile. */
export const requestLogFileName = 'twin-requests.jsonl';

/** The surroundings that decide whether anything is written. */
export interface RequestLogFileOptions {
  readonly env: NodeJS.ProcessEnv;
  readonly isPackaged: boolean;
  readonly mode: Mode;
  /** Exists already. */
  readonly profileDir: string;
}

/**
 * What appends each request to `twin-requests.jsonl`, one JSON object a line, the body as base64, readable by this user
 * only. A run begins its own file. Undefined unless `VESTIBULE_TWIN_LOG` is "1", in training, in an unpackaged build.
 * Throws where the file can't be written.
 */
export function openRequestLogFile(
  options: RequestLogFileOptions,
): ((request: ReceivedRequest) => void) | undefined {
  const { env, isPackaged, mode, profileDir } = options;
  if (isPackaged || mode !== 'training' || env.VESTIBULE_TWIN_LOG !== '1') return undefined;
  const file = path.join(profileDir, requestLogFileName);
  // Removed rather than emptied: an older file could have other permissions, or be a link to somewhere else.
  fs.rmSync(file, { force: true });
  fs.writeFileSync(file, '', { mode: 0o600, flag: 'wx' });
  return (request) => {
    const line = JSON.stringify({ ...request, body: request.body.toString('base64') });
    fs.appendFileSync(file, `${line}\n`);
  };
}
