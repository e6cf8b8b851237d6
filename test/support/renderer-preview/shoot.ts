/**
 * Pictures of scenes: `node test/support/renderer-preview/shoot.ts OUT-FOLDER SCENE[,SCENE…] [1280x800,1920x1080] [ltr,rtl,long,large]`.
 * `all` takes every scene. Prints what axe finds on each. Serves the preview on loopback, takes the pictures in the system's Chromium (its sandbox on), and stops both.
 */
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { chromium, type Page } from '@playwright/test';
import { createServer } from 'vite';
import { previewConfig } from './preview-config.ts';
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

/** What a scene needs a hand for before its picture. */
const hands: Readonly<Record<string, (page: Page) => Promise<void>>> = {
  'sign-in-pin': async (page) => {
    await page.getByRole('button', { name: /Nur Aina/ }).click();
    await page.keyboard.type('258', { delay: 60 });
  },
  'sign-in-wrong': async (page) => {
    await page.getByRole('button', { name: /Nur Aina/ }).click();
    await page.keyboard.type('9999', { delay: 60 });
    await page.keyboard.press('Enter');
  },
  'details-tried': (page) => page.getByRole('button', { name: /Go to the review/ }).click(),
  'details-country': async (page) => {
    await page.getByRole('combobox').first().fill('in');
  },
  'send-slow': async (page) => {
    await page.getByRole('button', { name: /Send the details/ }).click();
    await page.waitForTimeout(3600);
  },
  'needs-customer': async (page) => {
    await page.getByRole('button', { name: /Send the details/ }).click();
    await page.waitForTimeout(1000);
  },
  'send-one-visit-slow': async (page) => {
    await page.getByRole('button', { name: /Send the details/ }).click();
    await page.waitForTimeout(3600);
  },
  'capture-good': (page) => page.locator('[data-hint]').waitFor(),
  'capture-file': (page) => page.getByRole('button', { name: 'File' }).click(),
  'capture-flatbed': (page) => page.getByRole('button', { name: 'Flatbed scanner' }).click(),
  'capture-jam': async (page) => {
    await page.getByRole('button', { name: 'Flatbed scanner' }).click();
    await page.getByRole('button', { name: /^Scan the front/ }).click();
  },
  'capture-unplugged': (page) => page.getByRole('alert').waitFor(),
  'capture-taken': takeFront,
  'capture-poor': takeFront,
  'capture-keep': async (page) => {
    await takeFront(page);
    await page.getByRole('button', { name: /^Take it again/ }).click();
    await takeFront(page);
    await page.getByRole('button', { name: 'Keep this picture' }).click();
  },
  'capture-uncut': takeFront,
  'capture-other': takeFront,
  'capture-visa-shown': takeFront,
  'capture-visa-leave': async (page) => {
    await takeFront(page);
    await page.getByRole('button', { name: 'Ask a supervisor' }).click();
  },
  'capture-alone-shown': takeFront,
  'capture-supervisor-shown': takeFront,
  'capture-half-other': takeFront,
  'capture-misnamed': async (page) => {
    await page.getByRole('button', { name: 'File' }).click();
    const scan = { name: 'scan.png', mimeType: 'image/png', buffer: Buffer.from('drawn') };
    await page.locator('input[type=file]').setInputFiles(scan);
    await page.waitForTimeout(700);
  },
  'capture-corners': async (page) => {
    await takeFront(page);
    await page.getByRole('button', { name: /^Correct the corners/ }).click();
    await page.getByRole('button', { name: 'Top right corner' }).focus();
  },
  'sent-mixed-skip': (page) => page.getByRole('button', { name: 'Go on without Yativo' }).click(),
  'look-up-found': (page) => lookUp(page, '8008010001'),
  'look-up-unusable': (page) => lookUp(page, '8008010002'),
  'look-up-nobody': (page) => lookUp(page, '77'),
  'look-up-several': async (page) => {
    await page.getByText('Phone number', { exact: true }).first().click();
    await lookUp(page, '80000001');
    await page.getByText('Arun Raman').click();
  },
  'look-up-begin': async (page) => {
    await lookUp(page, '8008010001');
    await page.getByRole('button', { name: 'Start another journey' }).click();
  },
  'unclear-asked': (page) => page.getByRole('button', { name: /^Check/ }).click(),
  'code-typed': (page) => page.keyboard.type('419', { delay: 60 }),
  'code-wrong': async (page) => {
    await page.keyboard.type('111111', { delay: 60 });
    await page.keyboard.press('Enter');
  },
  'code-help': (page) => page.getByRole('button', { name: /No code arrived/ }).click(),
  'code-correct': (page) => page.getByRole('button', { name: /number is wrong/ }).click(),
  'code-inbox': (page) => page.getByRole('button', { name: /Practice inbox/ }).click(),
  'needs-customer-saved': async (page) => {
    await page.getByRole('button', { name: /Send the details/ }).click();
    await page.getByRole('button', { name: /Save and end/ }).click();
    await page.getByText('K7QF').waitFor();
  },
  'needs-customer-stop': async (page) => {
    await page.getByRole('button', { name: /Send the details/ }).click();
    await page.getByRole('button', { name: 'Try again' }).waitFor();
    await page.getByRole('button', { name: 'Stop this visit' }).click();
  },
  'sent-offline-saved': async (page) => {
    await page.getByRole('button', { name: /Save and end/ }).click();
    await page.getByText('K7QF').waitFor();
  },
  'home-desk-list': (page) => page.getByRole('button', { name: 'Open the desk' }).click(),
  'home-desk-ticket': async (page) => {
    await page.getByRole('button', { name: 'Open the desk' }).click();
    await page.getByRole('button', { name: /^Show the ticket: Aisyah/ }).click();
  },
  'home-desk-wrong': async (page) => {
    await page.getByRole('button', { name: 'Open the desk' }).click();
    await page.keyboard.type('K7QF-2222', { delay: 60 });
    await page.keyboard.press('Enter');
  },
  'home-desk-on': async (page) => {
    await page.getByRole('button', { name: 'Open the desk' }).click();
    await page.getByRole('button', { name: /^Go on: Aisyah/ }).click();
    await page.getByRole('heading', { name: 'Not registered yet' }).waitFor();
  },
  'home-transfer-list': openTransfer,
  'home-transfer-closed-list': openTransfer,
  'home-transfer-ask': async (page) => {
    await openTransfer(page);
    await page.getByRole('textbox').fill('Counter 5');
    await page.getByRole('button', { name: 'Hand over' }).click();
  },
  'home-outbox': openOutbox,
  'outbox-list': openOutbox,
  'outbox-law': async (page) => {
    await openOutbox(page);
    await page.getByRole('button', { name: /captured =/ }).click();
  },
  'outbox-empty-list': openOutbox,
  'outbox-many-list': openOutbox,
  'outbox-full-list': openOutbox,
  'outbox-broken-list': openOutbox,
  'outbox-offline-list': openOutbox,
  'outbox-visit-list': openOutbox,
  'outbox-visit-item': (page) => openEntry(page, /^Open: Aisyah/),
  'outbox-item': (page) => openEntry(page, /^Open: Siobhán/),
  'outbox-refused': (page) => openEntry(page, /^Open: Aisyah/),
  'outbox-decide': async (page) => {
    await openEntry(page, /^Open: Siobhán/);
    await page.getByRole('button', { name: 'Settle it by asking' }).click();
    await page.getByText('They don’t have it').click();
  },
  'outbox-cancel': async (page) => {
    await openEntry(page, /^Open: Siobhán/);
    await page.getByRole('button', { name: 'Cancel the entry' }).click();
  },
  'home-settings': (page) => page.getByRole('button', { name: /^Display settings/ }).click(),
  'home-contrast': async (page) => {
    await page.getByRole('button', { name: /^Display settings/ }).click();
    await page.getByText('High contrast').click();
    await page.getByText('Largest').click();
  },
  'home-about': async (page) => {
    await page.getByRole('button', { name: /^Display settings/ }).click();
    await page.getByRole('button', { name: /About/ }).click();
  },
  'first-start-again': async (page) => {
    await page.getByRole('textbox').first().fill('Lim Mei Hua');
    await page.getByLabel('New PIN').fill('482913');
    await page.getByRole('button', { name: /^Repeat the PIN/ }).click();
    await page.keyboard.type('482', { delay: 60 });
  },
  'first-start-trivial': async (page) => {
    await page.getByRole('textbox').first().fill('Lim Mei Hua');
    await page.getByLabel('New PIN').fill('123456');
  },
  'sign-in-choose-pin-now': async (page) => {
    await page.getByRole('button', { name: /Nur Aina/ }).click();
    await page.keyboard.type('2580', { delay: 60 });
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Choose a PIN of your own' }).waitFor();
  },
  'team-menu': (page) => page.getByRole('button', { name: /^Staff/ }).click(),
  'team-list': openTeam,
  'team-add': async (page) => {
    await openTeam(page);
    await page.getByRole('button', { name: 'Add somebody' }).click();
  },
  'team-person': async (page) => {
    await openTeam(page);
    await page.getByRole('button', { name: 'Change: Daniel Raj' }).click();
  },
  'team-last': async (page) => {
    await openTeam(page);
    await page.getByRole('button', { name: 'Change: Lim Mei Hua' }).click();
    await page.getByRole('button', { name: 'Disable' }).click();
  },
  'team-reset': async (page) => {
    await openTeam(page);
    await page.getByRole('button', { name: 'Change: Daniel Raj' }).click();
    await page.getByRole('button', { name: 'Set a new PIN' }).click();
  },
  'team-report': async (page) => {
    await page.getByRole('button', { name: /^Staff/ }).click();
    await page.getByRole('button', { name: 'End-of-day report' }).click();
    await page.getByText('By state').waitFor();
  },
  'team-ownpin': async (page) => {
    await page.getByRole('button', { name: /^Staff/ }).click();
    await page.getByRole('button', { name: 'Change my PIN' }).click();
  },
  'team-leaving': async (page) => {
    await page.getByRole('button', { name: /^Staff/ }).click();
    await page.getByRole('button', { name: 'Sign out' }).click();
  },
  'home-staff': (page) => page.getByRole('button', { name: /^Staff/ }).click(),
  'details-stop': (page) => page.getByRole('button', { name: /Stop this visit/ }).click(),
};

async function takeFront(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^Take picture now/ }).click();
  await page.waitForTimeout(700);
}

/** What the drawn camera shows, where it is not a card that is out of focus. */
const sees: Readonly<Record<string, string>> = {
  'capture-good': 'see=good',
  'capture-unplugged': 'camera=unplugged',
  'capture-poor': 'poor=glare',
  'capture-keep': 'poor=blur',
  'capture-uncut': 'uncut',
  'capture-other': 'other',
  'capture-half-other': 'other',
  'capture-corners': 'uncut',
};

async function openTeam(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^Staff/ }).click();
  await page.getByRole('button', { name: 'Staff of this terminal' }).click();
  await page.getByRole('button', { name: 'Add somebody' }).waitFor();
}

async function openTransfer(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^Staff/ }).click();
  await page.getByRole('button', { name: 'Move unsent work' }).click();
  await page.getByRole('heading', { name: 'Hand over from this kiosk' }).waitFor();
}

async function openOutbox(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^Outbox/ }).click();
  await page.getByRole('heading', { name: 'Outbox' }).waitFor();
}

async function openEntry(page: Page, name: RegExp): Promise<void> {
  await openOutbox(page);
  await page.getByRole('button', { name }).click();
  await page.getByRole('heading', { name: 'What happened so far' }).waitFor();
}

async function lookUp(page: Page, text: string): Promise<void> {
  await page.getByRole('textbox').fill(text);
  await page.getByRole('button', { name: /^Find the member/ }).click();
  await page.waitForTimeout(500);
}

const wanted =
  names === 'all' ? [...new Set([...Object.keys(scenes), ...Object.keys(hands)])] : names.split(',');

async function main(): Promise<void> {
  const home = mkdtempSync(join(tmpdir(), 'renderer-preview-'));
  mkdirSync(folder, { recursive: true });
  const server = await createServer(previewConfig);
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
            `${address}?scene=${scene}&${sees[name] ?? ''}&${['long', 'large'].includes(dir) ? dir : `dir=${dir}`}`,
          );
          await page.locator('h1').first().waitFor();
          await page.waitForTimeout(900);
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

/** "code-typed" is the scene "code" with a hand; a hand may also bear the name of its scene. */
function sceneOf(name: string): string {
  return ['send-slow', 'send-one-visit-slow', 'needs-customer'].includes(name)
    ? name
    : name.split('-').slice(0, -1).join('-') || name;
}

await main();
