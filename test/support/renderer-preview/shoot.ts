/**
 * Pictures of scenes: `node test/support/renderer-preview/shoot.ts OUT-FOLDER SCENE[,SCENE…] [1280x800,1920x1080] [ltr,rtl,long,large]`.
 * `all` takes every scene. Prints what axe finds on each. Serves the preview on loopback, takes the pictures in the system's Chromium (its sandbox on), and stops both.
 */
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { chromium } from '@playwright/test';
import { createServer } from 'vite';
import { galleryConfig } from '../../gallery/gallery-config.ts';
import { hands, sceneOf, sees } from './hands.ts';
import { scenes } from './scenes.ts';

const [folder = 'out/renderer-preview-pictures', names = 'sign-in', sizes = '1280x800', directions = 'ltr'] =
  process.argv.slice(2);

/** Chromium refuses to sandbox for root: it is started as nobody, with a home of its own. */
function browserCommand(home: string): string {
  if (process.getuid?.() !== 0) return '/usr/bin/chromium';
  chmodSync(home, 0o777);
  const script = join(home, 'chromium-as-nobody');
  writeFileSync(
    script,
    `#!/bin/sh\nexport HOME='${home}'\nfor a; do case "$a" in --user-data-dir=*) chown -R 65534:65534 "\${a#*=}";; esac; done\nexec setpriv --reuid=65534 --regid=65534 --clear-groups /usr/bin/chromium "$@"\n`,
  );
  chmodSync(script, 0o755);
  return script;
}

const wanted =
  names === 'all' ? [...new Set([...Object.keys(scenes), ...Object.keys(hands)])] : names.split(',');

async function main(): Promise<void> {
  const home = mkdtempSync(join(tmpdir(), 'renderer-preview-'));
  mkdirSync(folder, { recursive: true });
  const server = await createServer(galleryConfig);
  await server.listen();
  const address = server.resolvedUrls?.local[0] ?? '';
  const browser = await chromium.launch({ executablePath: browserCommand(home) });
  try {
    for (const size of sizes.split(',')) {
      const [width = 1280, height = 800] = size.split('x').map(Number);
      for (const dir of directions.split(',')) {
        const context = await browser.newContext({ viewport: { width, height }, reducedMotion: 'reduce' });
        // The first page waits for every module to be made ready.
        context.setDefaultNavigationTimeout(240_000);
        for (const name of wanted) {
          const page = await context.newPage();
          page.on('pageerror', (error) => console.error(`${name}: ${error.message}`));
          page.on('response', (answer) => {
            if (answer.status() >= 400) console.error(`${name}: ${answer.status()} for ${answer.url()}`);
          });
          page.on('console', (line) => {
            if (line.type() === 'error' || line.type() === 'warning')
              console.error(`${name}: ${line.text()}`);
          });
          const scene = name in hands ? sceneOf(name) : name;
          await page.goto(
            `${address}test/gallery/pages/scene.html?scene=${scene}&${sees[name] ?? ''}&${['long', 'large'].includes(dir) ? dir : `dir=${dir}`}`,
          );
          await page.locator('h1').first().waitFor();
          await page.waitForTimeout(900);
          // What replaces the first screen may have to be fetched.
          await page.locator('h1').first().waitFor();
          await hands[name]?.(page);
          await page.waitForTimeout(500);
          await page.screenshot({ path: join(folder, `${name}-${size}-${dir}.png`) });
          const { violations } = await new AxeBuilder({ page }).analyze();
          for (const { id, nodes } of violations) {
            console.error(
              `${name} ${size} ${dir}: axe ${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`,
            );
          }
          await page.close();
        }
        await context.close();
      }
    }
  } finally {
    await browser.close();
    await server.close();
    rmSync(home, { recursive: true, force: true });
  }
}

await main();
