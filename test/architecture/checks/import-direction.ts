/** Finds imports that run against the arrows. */
import path from 'node:path/posix';
import { findImports, type Import } from '../source/find-imports.ts';
import type { Finding, SourceFile } from '../source/source-file.ts';
import { arrows, doors, featureOf, zoneOf } from './arrows.ts';

/** `@scope/name/file` and `name/file` both come from the package before the file. */
function packageOf(specifier: string): string {
  if (specifier.startsWith('node:')) return specifier;
  const parts = specifier.split('/');
  return parts.slice(0, specifier.startsWith('@') ? 2 : 1).join('/');
}

function packageProblem(file: string, specifier: string): string | undefined {
  const zone = zoneOf(file);
  if (!zone) return undefined;
  const name = packageOf(specifier);
  const door = doors[name];
  if (door && zone !== 'test' && !file.startsWith(door)) return `${name} is for ${door} only`;
  const allows = arrows[zone].packages;
  return allows && !allows(name) ? `${zone} must not import the package ${name}` : undefined;
}

/** What a provider's folder shows to whoever builds it: its calls, what a visit needs of it, and parts that main wires. */
const providerDoors: readonly string[] = [
  'adapter.ts',
  'enrolment.ts',
  'requirements.ts',
  'check-credentials.ts',
  'call-budget.ts',
  'member-number.ts',
];

/** `wire.ts` and signing are private to their provider's folder; one provider never reaches into another. */
function providerProblem(file: string, target: string): string | undefined {
  const theirs = /^electron\/providers\/([^/]+)\//.exec(target)?.[1];
  const own = /^electron\/providers\/([^/]+)\//.exec(file)?.[1];
  if (!theirs || theirs === own) return undefined;
  if (own) return `the provider ${own} must not import the provider ${theirs}`;
  const name = path.basename(target);
  return zoneOf(file) === 'test' || providerDoors.includes(name)
    ? undefined
    : `${name} is private to the provider ${theirs}`;
}

function relativeProblem(file: string, target: string, typeOnly: boolean): string | undefined {
  const from = zoneOf(file);
  const to = zoneOf(target);
  if (!from || from === 'test') return undefined;
  if (!to) return `${target} is no part of the project that may be imported`;
  const provider = providerProblem(file, target);
  if (provider) return provider;
  const { may, mayTypesOf = [] } = arrows[from];
  if (may.includes(to)) return undefined;
  const isOwnFeature = from === to && (from === 'training' || featureOf(file) === featureOf(target));
  if (isOwnFeature || (typeOnly && mayTypesOf.includes(to))) return undefined;
  const whose = from === to ? `another ${to}` : to;
  return mayTypesOf.includes(to)
    ? `${from} may import only types of ${whose}`
    : `${from} must not import ${whose}`;
}

function problemOf(file: string, { specifier, typeOnly }: Import): string | undefined {
  if (specifier === undefined) {
    const isFree = ['test', 'scripts', 'settings file'].includes(zoneOf(file) ?? '');
    return isFree ? undefined : 'a computed import cannot be checked; name the module';
  }
  if (!specifier.startsWith('.')) return packageProblem(file, specifier);
  return relativeProblem(file, path.join(path.dirname(file), specifier), typeOnly);
}

/** Every import in these files that the table of arrows does not allow. */
export function findWrongImports(files: readonly SourceFile[]): Finding[] {
  return files.flatMap((file) =>
    findImports(file).flatMap((found) => {
      const problem = problemOf(file.path, found);
      return problem
        ? [{ file: file.path, line: found.line, problem: `${found.specifier ?? 'import'}: ${problem}` }]
        : [];
    }),
  );
}
