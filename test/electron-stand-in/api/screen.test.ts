import { expect, it } from 'vitest';
import { parseSizes } from '../stand-in-settings.ts';
import { Screen } from './screen.ts';

const size = (width: number, height: number) => ({ width, height });

function plugged(...sizes: { width: number; height: number }[]) {
  const screen = new Screen(sizes);
  const told: string[] = [];
  screen.on('display-added', (_event, { id }) => told.push(`added ${id}`));
  screen.on('display-removed', (_event, { id }) => told.push(`removed ${id}`));
  screen.on('display-metrics-changed', (_event, { id }) => told.push(`changed ${id}`));
  return { screen, told };
}

it('puts displays in a row, the main one first, and knows which one a window lies on', () => {
  const { screen } = plugged(size(1280, 800), size(1920, 1080));
  expect(screen.getPrimaryDisplay().bounds).toEqual({ x: 0, y: 0, width: 1280, height: 800 });
  expect(screen.getAllDisplays()[1]?.bounds).toEqual({ x: 1280, y: 0, width: 1920, height: 1080 });
  expect(Screen.displayAt(screen, { x: 1280, y: 0 }).id).toBe(2);
  expect(Screen.displayAt(screen, { x: 1279, y: 799 }).id).toBe(1);
  expect(Screen.displayAt(screen, { x: 9_000, y: 0 }).id).toBe(1);
});

it('tells of displays that come, go and change, and of nothing else', () => {
  const { screen, told } = plugged(size(1280, 800));
  Screen.plug(screen, [size(1280, 800), size(800, 600)]);
  Screen.plug(screen, [size(1280, 800), size(800, 600)]);
  Screen.plug(screen, [size(1280, 800), size(1024, 768)]);
  Screen.plug(screen, [size(1280, 800)]);
  expect(told).toEqual(['added 2', 'changed 2', 'removed 2']);
});

it('reads sizes as the settings write them, and refuses what is none', () => {
  expect(parseSizes('1280x800')).toEqual([size(1280, 800)]);
  expect(parseSizes('1280x800,800x600\n')).toEqual([size(1280, 800), size(800, 600)]);
  expect(() => parseSizes('1280x800,')).toThrow(/not WIDTHxHEIGHT/);
});
