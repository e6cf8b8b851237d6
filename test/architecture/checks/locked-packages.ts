/** What package.json and package-lock.json promise: exact versions, integrity for each, and no registry's name. */

interface Manifest {
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

interface LockEntry {
  readonly resolved?: string;
  readonly integrity?: string;
  readonly inBundle?: boolean;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

interface Lock {
  readonly packages: Readonly<Record<string, LockEntry>>;
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

/**
 * Packages that a locked package may need on another system and that the lock file lacks. npm leaves one out where the registry
 * did not have it on the day of locking; `npm ci` then refuses the whole lock file.
 */
export function findUnlockedOptional(lock: Lock): string[] {
  const folders = Object.keys(lock.packages);
  return folders.flatMap((folder) =>
    Object.keys(lock.packages[folder]?.optionalDependencies ?? {}).filter(
      (name) => !isLockedFor(folder, name, lock),
    ),
  );
}

/** Node's own search: beside the package, then in each folder above. */
function isLockedFor(folder: string, name: string, lock: Lock): boolean {
  const parts = folder === '' ? [] : folder.split('/node_modules/');
  const places = [...parts.keys()].map(
    (depth) => `${parts.slice(0, depth + 1).join('/node_modules/')}/node_modules/${name}`,
  );
  return [`node_modules/${name}`, ...places].some((place) => place in lock.packages);
}
