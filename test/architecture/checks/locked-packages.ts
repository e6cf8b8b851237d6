/** What package.json and package-lock.json promise: exact versions, integrity for each, and no registry's name. */

interface Manifest {
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

interface Lock {
  readonly packages: Readonly<
    Record<string, { readonly resolved?: string; readonly integrity?: string; readonly inBundle?: boolean }>
  >;
}

/** Dependencies whose version is a range or an address instead of one version. */
export function findLooseVersions(manifest: Manifest): string[] {
  const { dependencies, devDependencies, optionalDependencies } = manifest;
  return Object.entries({ ...dependencies, ...devDependencies, ...optionalDependencies })
    .filter(([, version]) => !/^\d+\.\d+\.\d+(?:-[\w.]+)?$/.test(version))
    .map(([name, version]) => `${name}: ${version}`);
}

/** Locked packages that name a host, or that could be swapped because nothing pins their content. */
export function findUnpinnedContent(lock: Lock): string[] {
  return Object.entries(lock.packages)
    .filter(([folder]) => folder !== '')
    .filter(([, entry]) => entry.resolved !== undefined || (!entry.integrity && !entry.inBundle))
    .map(([folder]) => folder);
}
