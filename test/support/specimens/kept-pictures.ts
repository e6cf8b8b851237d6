/** Drawn pictures, kept in out/specimens until the code that draws them, or Chromium, is another. */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { findChromium, readChromiumVersion } from '../../electron-stand-in/chromium/chromium-binary.ts';
import { type Drawer, startDrawing } from './draw-in-chromium.ts';
import type { SceneLabel } from './plan/scene-label.ts';
import type { SceneRecipe } from './plan/scene-recipe.ts';

/** A picture that lies in the cache. */
export interface KeptPicture {
  readonly file: string;
  readonly label: SceneLabel;
}

const here = import.meta.dirname;
const cache = path.resolve(here, '../../../out/specimens');

/** What decides about a pixel, besides the recipe, which is in each picture's own name. */
const drawing = [
  'draw',
  'invent/document-kinds.ts',
  'plan/camera.ts',
  'plan/conditions.ts',
  'plan/scene-label.ts',
  '../../torture/seeded.ts',
] as const;

function filesOf(name: string): string[] {
  const place = path.join(here, name);
  return name.endsWith('.ts') ? [place] : readdirSync(place).map((file) => path.join(place, file));
}

/** One hash over all of that and the browser. */
function drawingHash(): string {
  const hash = createHash('sha256');
  for (const file of drawing.flatMap(filesOf).sort()) hash.update(readFileSync(file)).update('\0');
  hash.update(readChromiumVersion(findChromium(process.env.STAND_IN_CHROMIUM)));
  return hash.digest('hex').slice(0, 16);
}

/** The folder of today's drawings. Those of another program are removed: they are large and answer nothing any more. */
export function openCache(): string {
  const folder = path.join(cache, drawingHash());
  mkdirSync(folder, { recursive: true });
  for (const name of readdirSync(cache))
    if (name !== path.basename(folder)) rmSync(path.join(cache, name), { recursive: true, force: true });
  return folder;
}

/** Put in place at once, so that who was interrupted leaves nothing half. */
export function putFile(file: string, content: string | Uint8Array): void {
  const unfinished = `${file}.${process.pid}`;
  writeFileSync(unfinished, content);
  renameSync(unfinished, file);
}

/** A recipe that changed is another picture, whatever its name. */
const keyOf = (recipe: SceneRecipe): string =>
  createHash('sha256').update(JSON.stringify(recipe)).digest('hex').slice(0, 8);

/** Draws what is missing, one after another, and answers all in the order of the recipes. `say` hears of long work. */
export async function keepPictures(
  recipes: readonly SceneRecipe[],
  say: (line: string) => void = () => undefined,
): Promise<KeptPicture[]> {
  const folder = openCache();
  const placed = recipes.map((recipe) => ({
    recipe,
    file: path.join(folder, `${recipe.id}-${keyOf(recipe)}.jpg`),
  }));
  const labelFile = (file: string) => file.replace(/jpg$/, 'json');
  const missing = placed.filter(({ file }) => !existsSync(labelFile(file)));
  if (missing.length > 0) {
    say(`drawing ${missing.length} pictures`);
    const drawer: Drawer = await startDrawing();
    try {
      for (const { recipe, file } of missing) {
        const { jpeg, label } = await drawer.scene(recipe);
        putFile(file, jpeg);
        // Last: where the label is, the picture is whole.
        putFile(labelFile(file), JSON.stringify(label));
      }
    } finally {
      await drawer.stop();
    }
  }
  return placed.map(({ file }) => ({
    file,
    label: JSON.parse(readFileSync(labelFile(file), 'utf8')) as SceneLabel,
  }));
}
