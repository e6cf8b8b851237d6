// @vitest-environment jsdom
import { expect, it } from 'vitest';
import { isLatinOnly, isSecret, kindOfPlace } from '../../../renderer/keyboard/kind-of-place.ts';

function place(html: string): Element {
  const parsed = new DOMParser().parseFromString(html, 'text/html').body.firstElementChild;
  if (!parsed) throw new Error('nothing there');
  return document.importNode(parsed, true);
}

it.each([
  ['<input type="text" inputmode="text">', 'text'],
  ['<input type="email" inputmode="text">', 'email'],
  ['<input inputmode="email">', 'email'],
  ['<input type="tel">', 'phone'],
  ['<input inputmode="tel">', 'phone'],
  ['<input inputmode="numeric">', 'digits'],
  ['<input inputmode="decimal">', 'decimal'],
  ['<textarea></textarea>', 'text'],
  ['<div role="spinbutton" contenteditable="true"></div>', 'date'],
  // A pad of its own stands beside it.
  ['<input type="password" inputmode="none">', null],
  ['<input type="checkbox">', null],
  ['<input type="file">', null],
  ['<input disabled>', null],
  ['<input readonly>', null],
  ['<button></button>', null],
])('%s: %s', (html, kind) => {
  expect(kindOfPlace(place(html))).toBe(kind);
});

it('what is secret shows no key, what runs one way has one script', () => {
  expect(isSecret(place('<input type="password">'))).toBe(true);
  expect(isSecret(place('<input inputmode="numeric">'))).toBe(true);
  expect(isSecret(place('<input>'))).toBe(false);
  expect(isLatinOnly(place('<input dir="ltr">'))).toBe(true);
  expect(isLatinOnly(place('<input dir="auto">'))).toBe(false);
});
