/**
 * `npm run gallery`: every component and screen in every state, on loopback, until Ctrl+C. `npm run gallery -- --update [scene …]` takes the
 * pictures anew that the tests compare with, and writes down which scene shows what.
 */
import process from 'node:process';
import { createServer } from 'vite';
import { hasChromium } from './chromium.ts';
import { galleryConfig } from './gallery-config.ts';
import { rightToLeft } from './languages.ts';
import { baselineNames, dropBaseline, keepBaseline, takePicture } from './pictures/baselines.ts';
import { sceneNames } from './scene-names.ts';
import { readShownIn, turnRound, withScenes, writeShownIn } from './shown-in.ts';
import { openStage } from './stage.ts';

const [command, ...named] = process.argv.slice(2);

async function serve(): Promise<void> {
  const server = await createServer({ ...galleryConfig, server: { ...galleryConfig.server, open: false } });
  await server.listen();
  const [address = ''] = server.resolvedUrls?.local ?? [];
  console.log(`The gallery is at ${address}test/gallery/pages/index.html until Ctrl+C.`);
}

async function update(): Promise<void> {
  if (!hasChromium()) throw new Error('the pictures are taken in Chromium, and none is installed');
  const unknown = named.filter((name) => !sceneNames.includes(name));
  if (unknown.length > 0) throw new Error(`no such scene: ${unknown.join(', ')}`);
  const stage = await openStage();
  const shown = new Map<string, readonly string[]>();
  const failed: string[] = [];
  let written = 0;
  try {
    for (const name of named.length > 0 ? named : sceneNames) {
      try {
        await stage.open(name);
        shown.set(name, await stage.shownFiles());
        if (keepBaseline(name, 'ltr', await takePicture(stage.page))) written += 1;
        await stage.speak(rightToLeft);
        if (keepBaseline(name, 'rtl', await takePicture(stage.page))) written += 1;
      } catch (error) {
        failed.push(`${name}: ${error instanceof Error ? error.message.split('\n')[0] : error}`);
      }
    }
  } finally {
    await stage.close();
  }
  // A picture of a page that complains is kept, and not to be trusted.
  const wrong = [...stage.takeComplaints(), ...failed];
  for (const line of wrong) console.error(line);
  if (wrong.length > 0) process.exitCode = 1;
  for (const name of baselineNames().filter((one) => !sceneNames.includes(one))) dropBaseline(name);
  writeShownIn(named.length > 0 ? withScenes(readShownIn(), shown) : turnRound(shown));
  console.log(`${shown.size} scenes looked at, ${written} pictures written.`);
}

if (command === '--update') await update();
else await serve();
