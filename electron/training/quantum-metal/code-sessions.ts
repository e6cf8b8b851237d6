import type { Random } from '../../random.ts';
import { identityKey } from './sample-data.ts';

/** Why a code was not taken, or whose it was. */
export type CheckedCode =
  | { readonly is: 'right'; readonly identityNumber: string }
  | { readonly is: 'wrong' | 'expired' | 'too-many-tries' | 'already-verified' | 'unknown-session' };

/** A code that has just been made. */
export interface OpenedSession {
  readonly sessionId: string;
  readonly code: string;
  /** Unix ms, the twin's clock. */
  readonly expiresAt: number;
}

/** The codes that are out. A new one for the same person voids the older ones. */
export interface CodeSessions {
  readonly open: (identityNumber: string) => OpenedSession;
  readonly check: (sessionId: string, code: string, expireNow: boolean) => CheckedCode;
}

export interface CodeSessionsOptions {
  readonly random: Random;
  readonly now: () => number;
  readonly codeLifetimeMs: number;
  readonly triesPerCode: number;
  /** 6 when absent. */
  readonly codeDigits?: number | undefined;
}

interface Session {
  readonly identityNumber: string;
  readonly code: string;
  expiresAt: number;
  triesLeft: number;
  verified: boolean;
}

/** Builds an empty set of sessions. */
export function createCodeSessions(options: CodeSessionsOptions): CodeSessions {
  const { random, now, codeLifetimeMs, triesPerCode, codeDigits = 6 } = options;
  const sessions = new Map<string, Session>();

  return {
    open: (identityNumber) => {
      const key = identityKey(identityNumber);
      for (const [id, session] of sessions)
        if (identityKey(session.identityNumber) === key) sessions.delete(id);
      const sessionId = random.uuid();
      const code = String(random.bytes(4).readUInt32BE() % 10 ** codeDigits).padStart(codeDigits, '0');
      const expiresAt = now() + codeLifetimeMs;
      sessions.set(sessionId, { identityNumber, code, expiresAt, triesLeft: triesPerCode, verified: false });
      return { sessionId, code, expiresAt };
    },
    check: (sessionId, code, expireNow) => {
      const session = sessions.get(sessionId);
      if (!session) return { is: 'unknown-session' };
      if (session.verified) return { is: 'already-verified' };
      if (expireNow) session.expiresAt = now();
      if (now() >= session.expiresAt) return { is: 'expired' };
      if (session.triesLeft === 0) return { is: 'too-many-tries' };
      if (code !== session.code) {
        session.triesLeft -= 1;
        return { is: 'wrong' };
      }
      session.verified = true;
      return { is: 'right', identityNumber: session.identityNumber };
    },
  };
}
