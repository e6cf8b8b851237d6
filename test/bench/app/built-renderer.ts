/** The renderer as `npm run build` bundles it, in memory: what is in which file, and which files the first screen waits for. */
import { resolveConfig } from 'electron-vite';
import { build } from 'vite';
import { projectRoot } from '../../architecture/source/source-file.ts';

/** A JavaScript file of the built renderer. */
export interface BuiltFile {
  readonly name: string;
  readonly code: string;
  readonly isEntry: boolean;
  /** The files that it loads before it runs. */
  readonly imports: readonly string[];
  /** What it is made of: our files relative to the project's folder, packages from `node_modules/` on. */
  readonly modules: readonly string[];
}

/** Bundles the renderer with the project's own settings and writes nothing. Takes some seconds. */
export async function buildRenderer(): Promise<readonly BuiltFile[]> {
  const resolved = await resolveConfig({ root: projectRoot, logLevel: 'silent' }, 'build', 'production');
  const renderer = resolved.config?.renderer;
  if (!renderer) throw new Error('electron.vite.config.ts has no renderer');
  const built = await build({
    ...renderer,
    configFile: false,
    logLevel: 'silent',
    build: { ...renderer.build, write: false },
  });
  if (!('output' in built)) throw new Error('the build answered with something else than one bundle');
  return built.output.flatMap((file) => {
    if (file.type !== 'chunk') return [];
    const { fileName: name, code, isEntry, imports, modules } = file;
    return [{ name, code, isEntry, imports, modules: Object.keys(modules).map(moduleName) }];
  });
}

function moduleName(id: string): string {
  const path = id.replaceAll('\\', '/');
  const inPackage = path.lastIndexOf('node_modules/');
  if (inPackage >= 0) return path.slice(inPackage);
  return path.replace(`${projectRoot.replaceAll('\\', '/')}/`, '');
}

/** The window of a page, by its entry. */
export type PageWindow = 'staff' | 'customer';

const isEntryOf = ({ isEntry, name }: BuiltFile, window: PageWindow) =>
  isEntry && /(^|\/)customer(-|$)/.test(name) === (window === 'customer');

/**
 * The files that a page waits for before it shows its first screen, which for staff is the sign-in: the entry, and all that is imported
 * from there at once.
 */
export function firstLoadOf(files: readonly BuiltFile[], window: PageWindow = 'staff'): readonly BuiltFile[] {
  const byName = new Map(files.map((file) => [file.name, file]));
  const first = new Set<BuiltFile>();
  const load = (file: BuiltFile | undefined) => {
    if (!file || first.has(file)) return;
    first.add(file);
    for (const name of file.imports) load(byName.get(name));
  };
  for (const file of files) if (isEntryOf(file, window)) load(file);
  return [...first];
}
