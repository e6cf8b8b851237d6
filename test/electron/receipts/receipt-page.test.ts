/** The paper: how it stands comes first and largest, nothing in it runs, and every name in it is text. */
import { describe, expect, it } from 'vitest';
import { drawQr } from '../../../electron/receipts/draw-qr.ts';
import type { ReceiptFacts } from '../../../electron/receipts/receipt-facts.ts';
import { receiptHeaders, receiptUrl, wantedOf } from '../../../electron/receipts/receipt-origin.ts';
import { receiptPage } from '../../../electron/receipts/receipt-page.ts';
import { receiptStyle } from '../../../electron/receipts/receipt-style.ts';
import { sayMoment, wordsFor } from '../../../electron/receipts/receipt-words.ts';
import { drawQrCode } from '../../../renderer/components/qr-code.tsx';
import { Language } from '../../../shared/domain/language.ts';
import { english, place, savedFacts, ticket, wordsOf } from './support.ts';

const hostile = `<script>alert("1")</script>' onclick='x' &amp;`;
const lines = (html: string) =>
  wordsOf(html)
    .split('\n')
    .filter((line) => line.trim() !== '');

describe('saved, not registered yet', () => {
  const html = receiptPage(savedFacts, place);

  it('stands before everything else, in a frame', () => {
    expect(lines(html)[0]).toBe('Saved, not registered yet');
    expect(html).toMatch(/<main><h1 class="framed">Saved, not registered yet<\/h1>/);
    expect(receiptStyle).toMatch(/\.framed \{ border: 3px solid #000000/);
  });

  it('is larger than anything else on either paper', () => {
    const sizes = (selector: RegExp) =>
      [...receiptStyle.matchAll(/^([^{\n]+) \{[^}]*font-size: (\d+)px/gm)]
        .filter(([, name]) => selector.test(name ?? ''))
        .map(([, , size]) => Number(size));
    expect(Math.max(...sizes(/^h1$/))).toBeGreaterThanOrEqual(Math.max(...sizes(/^(?!\.a4|h1)/)));
    expect(Math.max(...sizes(/^\.a4 h1$/))).toBeGreaterThan(Math.max(...sizes(/^(?!\.a4 h1$)/)));
  });

  it('is told without a colour: thermal paper has none', () => {
    const colours = [...receiptStyle.matchAll(/#[0-9a-f]{3,8}\b/g)].map(([colour]) => colour);
    expect([...new Set(colours)].sort()).toEqual(['#000000', '#ffffff']);
  });

  it('tells the customer what to do, and has the code to read and to scan', () => {
    expect(wordsOf(html)).toContain('Come back to this branch with this paper');
    expect(wordsOf(html)).toContain(ticket.code);
    expect(html).toContain(drawQrCode(ticket.payload).size.toString());
    expect(drawQr(ticket.payload).path).toBe(
      // The same picture as on the screen, whose runs end by an absolute place.
      drawQrCode(ticket.payload).path.replace(/M(\d+) (\d+)h(\d+)v1H\d+z/g, 'M$1 $2h$3v1h-$3z'),
    );
  });
});

it('a registration has no frame, and no word of a ticket', () => {
  const html = receiptPage(
    {
      ...{ ...savedFacts, headline: 'registered', isTicket: false, documentNumber: '··· 5678' },
      lines: [{ provider: 'noah', outcome: 'registered', number: 'c-1' }],
    },
    place,
  );
  expect(html).toContain('<h1>Registered</h1>');
  expect(wordsOf(html)).not.toMatch(/ticket|not registered/i);
  expect(lines(html)).toEqual(expect.arrayContaining(['Noah', 'Customer number ', 'c-1', '··· 5678']));
});

it('tells nobody that nothing is left who still has something to do on their own phone', () => {
  const facts: ReceiptFacts = { ...savedFacts, headline: 'registered', isTicket: false };
  expect(wordsOf(receiptPage(facts, place))).toContain('Nothing is left to do.');
  const words = wordsOf(receiptPage({ ...facts, isLeftOnPhone: true }, place));
  expect(words).toContain('One thing is left, on your own phone');
  expect(words).not.toContain('Nothing is left');
});

it('says that it is worth nothing where it was only practised', () => {
  expect(wordsOf(receiptPage(savedFacts, place))).not.toContain('Practice');
  expect(lines(receiptPage(savedFacts, { ...place, isPractice: true }))[1]).toBe(english.practice);
});

it('holds no script, no form, no picture, no address of anywhere, and takes no text for anything else', () => {
  const html = receiptPage(
    {
      ...{ ...savedFacts, servedBy: hostile, documentNumber: hostile },
      lines: [{ provider: 'noah', outcome: 'registered', number: hostile }],
      number: { code: hostile, payload: 'x' },
    },
    { ...place, branch: hostile, terminal: hostile },
  );
  const tags = new Set([...html.matchAll(/<\/?([a-z0-9!]+)/gi)].map(([, name]) => name));
  const allowed =
    '!doctype html head meta title link body main h1 h2 p ul li strong span bdi section svg path dl dt dd';
  expect([...tags].filter((tag) => !allowed.split(' ').includes(tag ?? ''))).toEqual([]);
  expect(html).not.toMatch(/<[^>]*\s(on[a-z]+|style|src)\s*=/i);
  expect(html).not.toMatch(/javascript:|https?:/i);
  const addresses = [...html.matchAll(/href="([^"]*)"/g)].map(([, address]) => address);
  expect(addresses).toEqual(['/faces.css', '/receipt.css']);
});

describe('its language', () => {
  it('is the customer’s where main was built with it, else English in English’s own direction', () => {
    const malay = { ...english, headline: { ...english.headline, saved: 'Disimpan, belum berdaftar' } };
    const both = { ...place, languages: { en: english, ms: malay } };
    expect(receiptPage({ ...savedFacts, language: 'ms' }, both)).toMatch(
      /<html lang="ms" dir="ltr">.*Disimpan/,
    );
    expect(receiptPage({ ...savedFacts, language: 'ar' }, both)).toMatch(/<html lang="en" dir="ltr">.*Saved/);
    const arabic = receiptPage(
      { ...savedFacts, language: 'ar' },
      { ...place, languages: { en: english, ar: malay } },
    );
    expect(arabic).toContain('<html lang="ar" dir="rtl">');
    expect(arabic).toContain(`<bdi dir="ltr">${ticket.code}</bdi>`);
  });

  it.each(Language.options)('%s has words and a way to write a moment', (language) => {
    expect(wordsFor({ en: english }, language).language).toBe('en');
    expect(sayMoment(language, savedFacts.at)).toMatch(/2026|٢٠٢٦/);
  });
});

describe('its host', () => {
  it('has a page, two style sheets and the shipped faces', () => {
    expect(wantedOf(receiptUrl(7))).toBe('page');
    expect(wantedOf('app://receipt/receipt.css')).toBe('style');
    expect(wantedOf('app://receipt/faces.css')).toBe('faces');
    expect(wantedOf('app://receipt/inter-latin-BOeWTOD4.woff2')).toEqual({
      face: 'inter-latin-BOeWTOD4.woff2',
    });
  });
  it.each([
    'app://receipt/',
    'app://receipt/show/',
    'app://receipt/show/1/../2',
    'app://receipt/index.js',
    'app://receipt/.woff2',
    'app://receipt/a/b.woff2',
    'app://receipt/%2e%2e/x.woff2',
    'app://kiosk/index.html',
    'https://receipt.example/show/1',
  ])('has nothing at %s', (url) => expect(wantedOf(url)).toBe(undefined));
  it('runs nothing', () => {
    const policy = receiptHeaders['Content-Security-Policy'] ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toMatch(/script-src|unsafe|blob|data:/);
    expect(receiptHeaders['Cache-Control']).toBe('no-store');
  });
});
