/**
 * `app.requestSingleInstanceLock`: a socket in Linux's abstract namespace, named after the data folder. It is bound at
 * once, so the answer is synchronous, and it ends with its process, so there is never a stale lock to clean up.
 */
import { createHash } from 'node:crypto';
import net from 'node:net';

export interface SecondInstance {
  argv: string[];
  workingDirectory: string;
  additionalData: unknown;
}

export interface SingleInstance {
  /** False when another process holds the lock; that process is then told of this one. */
  request(additionalData: unknown): boolean;
  isHeld(): boolean;
  release(): void;
  /** Resolves when the other process has been told. Wait for it before ending. */
  told(): Promise<void>;
}

export function createSingleInstance(
  dataFolder: () => string,
  onSecond: (second: SecondInstance) => void,
): SingleInstance {
  let server: net.Server | undefined;
  let told = Promise.resolve();
  const address = () => `\0electron-stand-in-${createHash('sha256').update(dataFolder()).digest('hex')}`;

  function bind(): net.Server | undefined {
    const candidate = net.createServer((socket) => {
      let text = '';
      socket.setEncoding('utf8').on('error', () => undefined);
      socket.on('data', (part) => {
        text += part;
      });
      socket.on('end', () => {
        const second = parseSecondInstance(text);
        if (second) onSecond(second);
      });
    });
    candidate.on('error', () => undefined);
    candidate.listen(address());
    // Binding has already succeeded or failed; only its events come later.
    return candidate.listening ? candidate.unref() : undefined;
  }

  return {
    request(additionalData) {
      if (server) return true;
      server = bind();
      if (server) return true;
      const second: SecondInstance = { argv: process.argv, workingDirectory: process.cwd(), additionalData };
      told = new Promise((resolve) => {
        const socket = net.connect(address());
        socket.on('error', () => resolve()).on('close', () => resolve());
        socket.end(JSON.stringify(second));
      });
      return false;
    },
    isHeld: () => server !== undefined,
    release() {
      server?.close();
      server = undefined;
    },
    told: () => told,
  };
}

/** Any local process can write to the socket; what is not a greeting is ignored. */
function parseSecondInstance(text: string): SecondInstance | undefined {
  try {
    const { argv, workingDirectory, additionalData } = JSON.parse(text) as Partial<SecondInstance>;
    if (!Array.isArray(argv) || typeof workingDirectory !== 'string') return undefined;
    return { argv: argv.map(String), workingDirectory, additionalData };
  } catch {
    return undefined;
  }
}
