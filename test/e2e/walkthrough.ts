/**
 * `npm run walkthrough`: a whole visit as a clerk would do it, a picture of every screen, and a report beside them.
 * Headless; `npm run walkthrough -- --headed` shows it on the display.
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { launchKiosk } from '../support/kiosk-app.ts';
import { PROJECT_ROOT } from '../support/kiosk-options.ts';
import { createClerk } from './support/clerk.ts';
import { guideThroughProviders } from './support/guided-providers.ts';
import { guideThroughVisit, type Stop } from './support/guided-visit.ts';

const sizes = [
  { width: 1280, height: 800 },
  { width: 1920, height: 1080 },
] as const;
const folder = path.join(PROJECT_ROOT, 'out', 'walkthrough');

interface Picture extends Stop {
  readonly file: string;
  readonly size: string;
}

async function walk(policyFile: string, screen: (typeof sizes)[number]) {
  const size = `${screen.width}x${screen.height}`;
  const kiosk = await launchKiosk({ policyFile, screen, headed: process.argv.includes('--headed') });
  const pictures: Picture[] = [];
  try {
    const picture = async (stop: Stop) => {
      const file = `${stop.id}-${size}.png`;
      await kiosk.page.screenshot({ path: path.join(folder, file), animations: 'disabled' });
      console.log(`  ${file}  ${stop.what}`);
      pictures.push({ ...stop, file, size });
    };
    const clerk = createClerk(kiosk.page);
    await guideThroughVisit(clerk, picture);
    await guideThroughProviders(clerk, picture);
  } finally {
    await kiosk.stop();
  }
  return { host: kiosk.host, pictures };
}

function report(host: string, pictures: readonly Picture[]): string {
  const figures = pictures.map(
    ({ file, what, size }) =>
      `<figure><a href="${file}"><img src="${file}" alt="${what}" loading="lazy"></a><figcaption>${what} <small>${size}</small></figcaption></figure>`,
  );
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>Vestibule: the walkthrough</title>
<style>body{font:16px/1.5 system-ui,sans-serif;margin:32px;background:#f5f2ec;color:#17212b}main{display:grid;grid-template-columns:repeat(auto-fill,minmax(480px,1fr));gap:24px}figure{margin:0}img{width:100%;border:1px solid #b9b09e}small{color:#4b5763}</style>
<h1>The walkthrough</h1><p>${pictures.length} pictures. Host: ${host}.</p><main>${figures.join('\n')}</main></html>
`;
}

const policyFolder = mkdtempSync(path.join(os.tmpdir(), 'vestibule-walkthrough-'));
try {
  const policyFile = path.join(policyFolder, 'policy.json');
  const policy = { branch: 'Petaling Street', terminal: 'Counter 3', code: { resendCooldownSeconds: 10 } };
  writeFileSync(policyFile, JSON.stringify(policy));
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const pictures: Picture[] = [];
  let host = '';
  for (const screen of sizes) {
    console.log(`${screen.width}x${screen.height}`);
    const walked = await walk(policyFile, screen);
    pictures.push(...walked.pictures);
    host = walked.host;
  }
  writeFileSync(path.join(folder, 'index.html'), report(host, pictures));
  console.log(`${pictures.length} pictures and a report: ${path.join('out', 'walkthrough', 'index.html')}`);
} finally {
  rmSync(policyFolder, { recursive: true, force: true });
}
