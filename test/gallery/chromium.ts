import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium } from '@playwright/test';
import { findChromium } from '../electron-stand-in/chromium/chromium-binary.ts';
import { writeHiddenFonts } from './hidden-fonts.ts';

interface GalleryBrowser {
  readonly browser: Browser;
  readonly close: () => Promise<void>;
}

/** Whether this machine has one to look with. */
export function hasChromium(): boolean {
  try {
    return findChromium(process.env.STAND_IN_CHROMIUM) !== '';
  } catch {
    return false;
  }
}

/** For the name of what needs one: a run without it says so. */
export const notRun = hasChromium() ? '' : ', not run: no Chromium is installed';

/** Starts the system's Chromium with its sandbox on; without the system's Arabic and Chinese faces unless they are asked for. Throws where there is none. */
export async function launchChromium({ systemFonts = false } = {}): Promise<GalleryBrowser> {
  const home = mkdtempSync(join(tmpdir(), 'vestibule-gallery-'));
  chmodSync(home, 0o777);
  const env = {
    ...(process.env as Record<string, string>),
    ...(systemFonts ? {} : { FONTCONFIG_FILE: writeHiddenFonts(home) }),
  };
  const executablePath = commandIn(home, findChromium(process.env.STAND_IN_CHROMIUM));
  // Text is drawn alike wherever it runs: no hinting and no colour fringes of somebody's own.
  const args = ['--font-render-hinting=none', '--disable-lcd-text', '--force-color-profile=srgb'];
  const browser = await chromium.launch({ executablePath, env, args, chromiumSandbox: true });
  return {
    browser,
    close: async () => {
      await browser.close();
      rmSync(home, { recursive: true, force: true });
    },
  };
}

/** Chromium refuses its sandbox to root: it is started as nobody then, with a home of its own. */
function commandIn(home: string, binary: string): string {
  if (process.getuid?.() !== 0) return binary;
  const script = join(home, 'chromium-as-nobody');
  writeFileSync(
    script,
    `#!/bin/sh\nexport HOME='${home}'\nfor a; do case "$a" in --user-data-dir=*) chown -R 65534:65534 "\${a#*=}";; esac; done\nexec setpriv --reuid=65534 --regid=65534 --clear-groups ${binary} "$@"\n`,
  );
  chmodSync(script, 0o755);
  return script;
}
