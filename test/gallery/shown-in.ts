import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const place = fileURLToPath(new URL('./shown-in.json', import.meta.url));

/** By file of the renderer: scenes that show it. */
export type ShownIn = Readonly<Record<string, readonly string[]>>;

/** Enough to find it; a frame stands in every scene. */
const namedScenes = 3;

/** Every file with a component that somebody sees. */
export function findComponentFiles(): readonly string[] {
  const files = globSync('renderer/{areas,components,customer,keyboard}/**/*.tsx', { cwd: root });
  return files
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => /^export function [A-Z]/m.test(readFileSync(`${root}/${file}`, 'utf8')))
    .sort();
}

/** As it was when the gallery was last brought up to date. */
export const readShownIn = (): ShownIn => JSON.parse(readFileSync(place, 'utf8')) as ShownIn;

/** Turns what each scene was seen to show into where each file is shown. */
export function turnRound(shown: ReadonlyMap<string, readonly string[]>): ShownIn {
  const places = new Map<string, string[]>();
  for (const [scene, files] of shown) {
    for (const file of files) {
      const scenes = places.get(file) ?? [];
      if (scenes.length < namedScenes) places.set(file, [...scenes, scene]);
    }
  }
  return Object.fromEntries([...places].sort(([a], [b]) => a.localeCompare(b, 'en')));
}

/** Few scenes that between them show every file: each time the one that shows most of what is left. */
export function fewestScenes(shown: ShownIn): readonly string[] {
  const scenes = byScene(shown);
  const left = new Set(Object.keys(shown));
  const chosen: string[] = [];
  while (left.size > 0) {
    const [best] = [...scenes]
      .map(([scene, files]) => ({ scene, files: files.filter((file) => left.has(file)) }))
      .sort((one, other) => other.files.length - one.files.length);
    if (!best || best.files.length === 0) break;
    chosen.push(best.scene);
    for (const file of best.files) left.delete(file);
  }
  return chosen;
}

/** By scene: the files that name it. */
function byScene(shown: ShownIn): ReadonlyMap<string, readonly string[]> {
  const scenes = new Map<string, readonly string[]>();
  for (const [file, names] of Object.entries(shown))
    for (const name of names) scenes.set(name, [...(scenes.get(name) ?? []), file]);
  return scenes;
}

/** What was known before, with some scenes looked at anew. */
export function withScenes(before: ShownIn, shown: ReadonlyMap<string, readonly string[]>): ShownIn {
  const known = [...byScene(before)].filter(([scene]) => !shown.has(scene));
  return turnRound(new Map([...known, ...shown]));
}

/** Keeps it with the sources, a line for each file, so that a change shows what has changed. */
export function writeShownIn(shown: ShownIn): void {
  const lines = Object.entries(shown).map(
    ([file, scenes]) => `  ${JSON.stringify(file)}: ${JSON.stringify(scenes)}`,
  );
  writeFileSync(place, `{\n${lines.join(',\n')}\n}\n`);
}
