import { expect, it } from 'vitest';
import { titleShift } from '../../../renderer/keyboard/title-shift.ts';

const view = { top: 100, bottom: 400 };
const at = (top: number, bottom: number) => ({ top, bottom });

it('leaves a title alone that is whole, or gone', () => {
  for (const title of [at(100, 140), at(120, 160), at(40, 100), at(-90, -50)])
    expect(titleShift({ title, field: at(320, 400), view })).toBe(0);
});

it('brings a cut title back where the field stays in sight', () => {
  expect(titleShift({ title: at(80, 120), field: at(300, 380), view })).toBe(-20);
});

it('lets it go where the field would leave the view, and the field stays in sight', () => {
  expect(titleShift({ title: at(80, 120), field: at(301, 381), view })).toBe(20);
  expect(titleShift({ title: at(60, 101), field: at(101, 400), view })).toBe(1);
});

it('does nothing where the field needs all the room', () => {
  expect(titleShift({ title: at(80, 120), field: at(110, 395), view })).toBe(0);
});
