import { read } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';
import { isatty } from 'node:tty';
import { promisify } from 'node:util';
import { codeOf } from '../error-code.ts';

const readFrom = promisify(read);
/** How long to leave a descriptor alone that another process has made non-blocking, and that has nothing yet. */
const notReadyMs = 20;

/**
 * Reads, up to one byte more than the limit, what was piped or redirected into this process, by the descriptor itself: on Windows Electron, a program without a console,
 * puts an empty stream into `process.stdin`. Nothing at a terminal, where a secret would be shown while it is typed, and nothing
 * where there is no standard input.
 */
export async function readStandardInput(maxBytes: number, descriptor = 0): Promise<Buffer> {
  if (isatty(descriptor)) return Buffer.alloc(0);
  const buffer = Buffer.alloc(maxBytes + 1);
  let length = 0;
  while (length < buffer.length) {
    const bytesRead = await readSome(descriptor, buffer, length);
    if (bytesRead === 0) break;
    if (bytesRead === undefined) await delay(notReadyMs);
    else length += bytesRead;
  }
  return buffer.subarray(0, length);
}

/** Undefined: nothing yet. */
async function readSome(descriptor: number, buffer: Buffer, offset: number): Promise<number | undefined> {
  try {
    const { bytesRead } = await readFrom(descriptor, buffer, offset, buffer.length - offset, null);
    return bytesRead;
  } catch (error) {
    const code = codeOf(error);
    if (code === 'EAGAIN') return undefined;
    // How Windows says that a pipe has ended, and any system that there is none.
    if (['EOF', 'EBADF', 'EPIPE'].includes(code)) return 0;
    throw error;
  }
}
