/**
 * The product's imaging in a page of its own, served by the kiosk's own main under its own policy: what a test finds here holds in the kiosk.
 * Needs the built main and preload (`npm run build`).
 */
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { resolveConfig } from 'electron-vite';
import { build } from 'vite';
import { type KioskApp, launchKiosk } from '../kiosk-app.ts';
import { PROJECT_ROOT } from '../kiosk-options.ts';

export interface ImagingLab {
  readonly kiosk: KioskApp;
  /** `window.imaging` in it is the product's `Imaging`. */
  readonly page: KioskApp['page'];
  readonly stop: () => Promise<void>;
}

/** Bundles the lab's page with the renderer's own settings, and opens it in a kiosk. */
export async function openImagingLab(): Promise<ImagingLab> {
  const appPath = mkdtempSync(path.join(os.tmpdir(), 'vestibule-imaging-'));
  mkdirSync(path.join(appPath, 'out'));
  for (const bundle of ['main', 'preload'])
    cpSync(path.join(PROJECT_ROOT, 'out', bundle), path.join(appPath, 'out', bundle), { recursive: true });
  cpSync(path.join(PROJECT_ROOT, 'package.json'), path.join(appPath, 'package.json'));
  symlinkSync(path.join(PROJECT_ROOT, 'node_modules'), path.join(appPath, 'node_modules'), 'junction');
  await buildLab(path.join(appPath, 'out/renderer'));
  const kiosk = await launchKiosk({ appPath });
  await kiosk.page.waitForFunction(() => 'imaging' in window);
  return {
    kiosk,
    page: kiosk.page,
    stop: async () => {
      await kiosk.stop();
      rmSync(appPath, { recursive: true, force: true });
    },
  };
}

async function buildLab(outDir: string): Promise<void> {
  const resolved = await resolveConfig({ root: PROJECT_ROOT, logLevel: 'silent' }, 'build', 'production');
  const renderer = resolved.config?.renderer;
  if (!renderer) throw new Error('electron.vite.config.ts has no renderer');
  const { rollupOptions: _page, rolldownOptions: _samePage, ...settings } = renderer.build ?? {};
  await build({
    ...renderer,
    root: import.meta.dirname,
    configFile: false,
    logLevel: 'silent',
    build: {
      ...settings,
      outDir,
      emptyOutDir: true,
      rolldownOptions: { input: path.join(import.meta.dirname, 'index.html') },
    },
  });
}
