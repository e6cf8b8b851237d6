/** Every provider's folder, and its twin's, has the same few files: whoever knows one finds their way in all. */
import type { Finding } from '../source/source-file.ts';

/** Providers whose requests are signed; the others keep a session instead. */
const signed = ['quantum-metal', 'noah', 'kybio'];

function expectedFiles(side: string, name: string): string[] {
  if (side === 'training')
    return ['server.ts', 'expected-request.ts', 'verify-signature.ts', 'sample-data.ts'];
  return ['adapter.ts', 'wire.ts', 'README.md', signed.includes(name) ? 'signing.ts' : 'session.ts'];
}

/** The files that are missing, and a provider whose twin is, among these paths. */
export function findIncompleteProviders(paths: readonly string[]): Finding[] {
  const folders = (side: string) =>
    new Set(paths.flatMap((file) => new RegExp(`^electron/${side}/([^/]+)/`).exec(file)?.[1] ?? []));
  const missing = ['providers', 'training'].flatMap((side) =>
    [...folders(side)].flatMap((name) =>
      expectedFiles(side, name)
        .map((file) => `electron/${side}/${name}/${file}`)
        .filter((file) => !paths.includes(file)),
    ),
  );
  const twins = folders('training');
  const alone = [...folders('providers')]
    .filter((name) => !twins.has(name))
    .map((name) => `electron/training/${name}/`);
  return [...missing, ...alone].map((file) => ({ file, line: 1, problem: 'is missing' }));
}
