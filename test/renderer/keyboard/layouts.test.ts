import { describe, expect, it } from 'vitest';
import { layoutAfter } from '../../../renderer/keyboard/layout-after.ts';
import {
  type LayoutId,
  layoutIds,
  layoutOfLanguage,
  lettersOfLayout,
  marks,
  type Row,
  signs,
} from '../../../renderer/keyboard/layouts.ts';
import { Language } from '../../../shared/domain/language.ts';

const written = (rows: readonly Row[]) => rows.flat().map(({ text }) => text);
const all = (layout: LayoutId) => {
  const { plain, shifted } = lettersOfLayout(layout);
  return [...written(plain), ...written(shifted)];
};

describe('what can be written', () => {
  it.each([
    ['latin', "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-'"],
    ['spanish', 'abcdefghijklmnñopqrstuvwxyzÑ0123456789-'],
    ['arabic', 'ابتثجحخدذرزسشصضطظعغفقكلمنهويءآأؤإئىة0123456789'],
    ['pinyin', 'abcdefghijklmnopqrstuvwxyz'],
  ] as const)('on %s: every letter of it', (layout, letters) => {
    expect(all(layout)).toEqual(expect.arrayContaining([...letters]));
  });

  it('of other languages in Latin script: what names need', () => {
    const { plain, shifted } = marks;
    const names = 'Émile Peña Müller Łukasz Çelik Đorđe Søren Jürgen Håkon Ağaoğlu'.replace(/[Đđ]/g, '');
    const reachable = [...written(plain), ...written(shifted), ...all('latin'), ' '];
    for (const letter of names.normalize('NFC')) expect(reachable).toContain(letter);
    expect(written(plain)).toEqual(expect.arrayContaining([...'áéíóúüñ']));
  });

  it('in addresses and mail addresses', () => {
    expect(written(signs)).toEqual(expect.arrayContaining([..."@.,-_/'&+#()0123456789"]));
  });
});

describe('the keys', () => {
  const pages = [...layoutIds.map(lettersOfLayout), marks, { plain: signs, shifted: signs }];

  it('stay where they are under Shift, and no row is longer than a screen is wide', () => {
    for (const { plain, shifted } of pages) {
      expect(shifted.map(({ length }) => length)).toEqual(plain.map(({ length }) => length));
      // With Shift and the key that deletes, the last row has two more.
      expect(Math.max(...plain.map(({ length }) => length))).toBeLessThanOrEqual(13);
      expect(plain).toHaveLength(4);
    }
  });

  it('write one thing each, and no two of a page the same', () => {
    for (const { plain, shifted } of pages)
      for (const page of [plain, shifted]) expect(new Set(written(page)).size).toBe(written(page).length);
  });
});

it('every language has a layout, and the globe comes to all of them', () => {
  for (const language of Language.options) expect(layoutIds).toContain(layoutOfLanguage[language]);
  const round = layoutIds.map((_, turns) => {
    let layout: LayoutId = 'arabic';
    for (let turn = 0; turn < turns; turn += 1) layout = layoutAfter(layout);
    return layout;
  });
  expect([...round].sort()).toEqual([...layoutIds].sort());
});
