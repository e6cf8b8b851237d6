/** Main's own pages: no script, nothing but text and links, and every name in them is text. */
import { describe, expect, it } from 'vitest';
import { answerStandby } from '../../../../electron/window/standby/serve-standby.ts';
import { actOf, emptyUrl, showUrl, styleUrl } from '../../../../electron/window/standby/standby-origin.ts';
import { standbyPage } from '../../../../electron/window/standby/standby-page.ts';
import type { StandbyView } from '../../../../electron/window/standby/standby-view.ts';
import type { StandbyWords } from '../../../../electron/window/standby/standby-words.ts';
import { standby } from '../../../../renderer/i18n/en/standby.ts';

const words: StandbyWords = standby;
const told = { words, language: 'en', branch: 'Petaling Street', terminal: 'Counter 3' };
const hostile = `<script>alert("1")</script>' onclick='x' &amp;`;
const views: readonly StandbyView[] = [
  { page: 'out-of-service', why: 'page', waiting: 0 },
  { page: 'out-of-service', why: 'graphics', waiting: 1 },
  { page: 'out-of-service', why: 'page', waiting: 1234 },
  { page: 'leave-who', people: [] },
  { page: 'leave-who', people: [{ name: hostile }] },
  { page: 'leave-pin', name: hostile, typed: 3, problem: 'wrong' },
  { page: 'leave-pin', name: 'Daniel Lim', typed: 9, problem: { waitSeconds: 31 } },
  { page: 'ending' },
];

it.each(views)('$page holds no script, no form, no frame, no address of anywhere else', (view) => {
  const html = standbyPage(view, { ...told, branch: hostile, terminal: hostile });
  const tags = new Set([...html.matchAll(/<\/?([a-z0-9!]+)/gi)].map(([, name]) => name));
  const allowed = '!doctype html head meta title link body main h1 p a ul li div i'.split(' ');
  expect([...tags].filter((tag) => !allowed.includes(tag ?? ''))).toEqual([]);
  expect(html).not.toMatch(/\son[a-z]+\s*=\s*"/i);
  expect(html).not.toMatch(/javascript:|https?:/i);
  const addresses = [...html.matchAll(/(?:href|src)="([^"]*)"/g)].map(([, address]) => address ?? '');
  expect(addresses.every((address) => address === '/standby.css' || /^\/do\/[a-z0-9-]+$/.test(address))).toBe(
    true,
  );
});

it('says how many are still to be sent, in the form of the count', () => {
  const say = (waiting: number) => standbyPage({ page: 'out-of-service', why: 'page', waiting }, told);
  expect(say(0)).toContain('Everything that was saved here has been sent.');
  expect(say(1)).toContain('1 saved item is still to be sent.');
  expect(say(1234)).toContain('1,234 saved items are still to be sent.');
});

it('never tells how long a PIN is but by the digits entered, and never which', () => {
  const html = standbyPage({ page: 'leave-pin', name: 'Daniel Lim', typed: 3, problem: undefined }, told);
  expect(html.match(/<i/g)).toHaveLength(6);
  expect(html).toContain('Digits entered: 3');
});

describe('its host', () => {
  const get = (url: string, method = 'GET') => answerStandby({ method, url }, () => '<p>shown</p>');

  it.each([emptyUrl, styleUrl, showUrl(7)])('answers %s under the kiosk’s own policy', async (url) => {
    const answer = get(url);
    expect(answer?.status).toBe(200);
    expect(answer?.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(answer?.headers.get('cache-control')).toBe('no-store');
  });
  it.each(['app://standby/', 'app://standby/do/confirm', 'app://standby/index.html', 'app://standby/../x'])(
    'has nothing at %s',
    (url) => expect(get(url)?.status).toBe(404),
  );
  it('takes GET only, and leaves other hosts to others', () => {
    expect(get(showUrl(1), 'POST')?.status).toBe(405);
    for (const url of ['app://kiosk/index.html', 'app://standby.evil/show/1', 'app://standbye/show/1'])
      expect(get(url)).toBeUndefined();
  });
  it('hears its own links only', () => {
    expect(actOf('app://standby/do/digit-4')).toBe('digit-4');
    for (const url of [
      'app://kiosk/do/confirm',
      'app://standby/do/',
      'app://standby/do/a/b',
      'app://standby/do/%2e',
    ])
      expect(actOf(url)).toBeUndefined();
  });
});
