/** Looks for secrets in everything that a run leaves behind. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** Shorter pieces are found everywhere, by chance. */
const shortest = 8;

/** A secret as it may have been written down: plainly, in base64 with any neighbour, in hex, in UTF-16. */
function spellings(secret: string): readonly Buffer[] {
  const bytes = Buffer.from(secret);
  // The first and last characters of base64 depend on what stands around; the middle does not.
  const base64 = [0, 1, 2].map((offset) =>
    Buffer.concat([Buffer.alloc(offset), bytes])
      .toString('base64')
      .slice(4, -4),
  );
  const texts = [secret, bytes.toString('hex'), ...base64].filter((text) => text.length >= shortest);
  return texts.flatMap((text) => [Buffer.from(text, 'utf8'), Buffer.from(text, 'utf16le')]);
}

/** Which of the secrets, of 8 characters or more, are in these bytes. */
export function secretsIn(bytes: Buffer | string, secrets: readonly string[]): readonly string[] {
  const all = Buffer.from(bytes);
  return secrets.filter((secret) => spellings(secret).some((spelling) => all.includes(spelling)));
}

/** The files of a folder that hold one of the secrets, logs and temporary files included. */
export const filesWithSecrets = (folder: string, secrets: readonly string[]): readonly string[] =>
  filesBelow(folder).filter((file) => secretsIn(readFileSync(file), secrets).length > 0);

/** The files of a folder in which a pattern occurs, read as text. */
export const filesMatching = (folder: string, pattern: RegExp): readonly string[] =>
  filesBelow(folder).filter((file) => pattern.test(readFileSync(file, 'latin1')));

function filesBelow(folder: string): readonly string[] {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => path.join(entry.parentPath, entry.name));
}
