import type { Twin } from '../../electron/training/twin.ts';
import { type Needle, textNeedle } from './marker-scan.ts';
import { planted } from './people.ts';

/** What every customer of the torture leaves behind where it is not sealed. */
export function customerNeedles(): readonly Needle[] {
  return Object.entries(planted).map(([name, text]) => textNeedle(name, text));
}

/** Everything in the keychain that is a secret. Of a key in PEM, each of its lines. */
export function secretNeedles(secrets: Readonly<Record<string, string>>): readonly Needle[] {
  return Object.entries(secrets).flatMap(([name, secret]) => {
    if (name === 'vault/master-key')
      return [{ name, bytes: Buffer.from(secret, 'base64') }, textNeedle(name, secret)];
    const lines = secret.split('\n').filter((line) => line.length >= 8 && !line.startsWith('-----'));
    return lines.map((line) => textNeedle(name, line));
  });
}

/** Codes that were sent, and the sessions that they are worth something in. */
export function codeNeedles(twin: Pick<Twin, 'inbox' | 'commits'>): readonly Needle[] {
  return [
    ...twin.inbox.read().map(({ code }) => textNeedle('code', code)),
    ...twin.commits().flatMap(({ sessionId }) => (sessionId ? [textNeedle('session', sessionId)] : [])),
  ];
}
