/** Practice 3: the content security policy, in the browser: attacks are tried, and each is blocked and reported once. */

import { createHash } from 'node:crypto';
import { expect, test } from '@playwright/test';
import { pressStyleHash } from '../../../electron/window/content-security-policy.ts';
import { securityHeaders } from '../../../electron/window/response-headers.ts';
import type { KioskApp } from '../../support/kiosk-app.ts';
import { type AttackOutcome, attackPolicy } from './support/policy-attacks.ts';
import { inWeakenedKiosk, shareKiosk } from './support/running-kiosk.ts';
import type { Edit } from './support/weakened-app.ts';

const trustedTypes = 'require-trusted-types-for';

/** The directive that must report each attack. The first seven are the practice's own. */
const expected: Record<string, string> = {
  'an inline script': trustedTypes,
  eval: trustedTypes,
  'a request to another server': 'connect-src',
  'a frame': 'frame-src',
  'a form': 'form-action',
  'a base address': 'base-uri',
  'markup from text': trustedTypes,
  'a picture from elsewhere': 'img-src',
  'an inline style': 'style-src-elem',
  'a worker made of text': trustedTypes,
  'a web socket': 'connect-src',
  'an object': trustedTypes,
};

/** The attacks that the policy did not block and report exactly once, with what came of them. */
const unblocked = (outcomes: readonly AttackOutcome[], wanted = expected) =>
  outcomes.filter(
    ({ attack, reported, succeeded }) =>
      succeeded || reported.join() !== (wanted[attack] ?? 'no such attack'),
  );

const attack = ({ page }: KioskApp) => attackPolicy(page);

const kiosk = shareKiosk();

test('every attack is blocked, and reported once', async () => {
  const outcomes = await attack(kiosk());
  expect(outcomes.map(({ attack: name }) => name)).toEqual(Object.keys(expected));
  expect(unblocked(outcomes)).toEqual([]);
});

test('the page and its scripts come with every security header', async () => {
  const { page } = kiosk();
  const script = await page.evaluate(() => document.querySelector('script[src]')?.getAttribute('src'));
  for (const file of ['index.html', script ?? '', 'no-such-file.js']) {
    const headers = await page.evaluate(async (name) => {
      const answer = await fetch(name);
      return Object.fromEntries(answer.headers);
    }, file);
    for (const [name, value] of Object.entries(securityHeaders))
      expect(headers[name.toLowerCase()]).toBe(value);
  }
});

test('what react-aria needs passes, and not a letter more', async () => {
  const { page } = kiosk();
  const [style, applied] = await page.evaluate(() => {
    const element = document.querySelector<HTMLStyleElement>('style#react-aria-pressable-style');
    return [element?.textContent ?? '', element?.sheet !== null && element?.sheet !== undefined] as const;
  });
  expect(`'sha256-${createHash('sha256').update(style).digest('base64')}'`).toBe(pressStyleHash);
  expect(applied).toBe(true);
  const emptied = await page.evaluate(() => {
    const element = document.createElement('div');
    element.textContent = 'x';
    element.innerHTML = '';
    try {
      element.innerHTML = ' ';
      return 'filled';
    } catch {
      return element.childNodes.length;
    }
  });
  expect(emptied).toBe(0);
});

/** As in the sample that it was seen in: directive names with a colon, which no browser knows. */
const colonPolicy: Edit = { bundle: 'main', find: /(\$\{name\})( \$\{values)/, replace: '$1:$2' };
const withoutTrustedTypes: Edit = {
  bundle: 'main',
  find: '"require-trusted-types-for": ["\'script\'"],',
  replace: '',
};

test('negative control: a policy with colons blocks nothing, and the check says so', async () => {
  const outcomes = await inWeakenedKiosk([colonPolicy], attack);
  expect(outcomes.filter(({ reported }) => reported.length > 0)).toEqual([]);
  expect(unblocked(outcomes)).toHaveLength(outcomes.length);
  expect(outcomes.filter(({ succeeded }) => succeeded).length).toBeGreaterThanOrEqual(6);
});

test('with Trusted Types taken away, the script sources still hold; only markup from text is lost', async () => {
  const outcomes = await inWeakenedKiosk([withoutTrustedTypes], attack);
  const byScriptSource = {
    'an inline script': 'script-src-elem',
    eval: 'script-src',
    'markup from text': 'script-src-attr,img-src',
    'a worker made of text': 'worker-src',
    'an object': 'object-src',
  };
  expect(unblocked(outcomes, { ...expected, ...byScriptSource })).toEqual([]);
});
