import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';

const faceRule = /@font-face\s*\{[^}]*\}/g;
const ownFile = /url\(\s*["']?\.?\/?([A-Za-z0-9_-][A-Za-z0-9._-]*\.woff2)["']?\s*\)/g;

/**
 * The `@font-face` rules that the built screens ship with, each once and with its file as a bare name: a receipt is set in the same faces,
 * whatever the system has. Rejects where the folder can't be read.
 */
export async function readShippedFaces(assetsDir: string): Promise<string> {
  const sheets = (await readdir(assetsDir)).filter((name) => name.endsWith('.css')).sort();
  const texts = await Promise.all(sheets.map((name) => readFile(path.join(assetsDir, name), 'utf8')));
  return [...new Set(texts.flatMap((css) => css.match(faceRule) ?? []))]
    .map((rule) => rule.replace(ownFile, (_url, name: string) => `url(/${name})`))
    .join('\n');
}
