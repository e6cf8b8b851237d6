import { describe, expect, it } from 'vitest';
import { createCommandLine } from './app-command-line.ts';

describe('app.commandLine', () => {
  it('shows the switches of the arguments, and hands none of them on', () => {
    const { offered, appended } = createCommandLine([
      '/app',
      '--a',
      '-b',
      '--c=d=e',
      'word',
      '--',
      '--after',
    ]);
    expect(['a', 'b', 'c', 'word', 'after'].map((name) => offered.hasSwitch(name))).toEqual([
      true,
      true,
      true,
      false,
      false,
    ]);
    expect(offered.getSwitchValue('c')).toBe('d=e');
    expect(appended()).toEqual([]);
  });

  it('hands on what main appends', () => {
    const { offered, appended } = createCommandLine([]);
    offered.appendSwitch('autoplay-policy', 'no-user-gesture-required');
    offered.appendSwitch('mute-audio');
    offered.appendSwitch('gone');
    offered.removeSwitch('gone');
    expect(appended()).toEqual([
      ['autoplay-policy', 'no-user-gesture-required'],
      ['mute-audio', ''],
    ]);
  });

  it.each(['no-sandbox', 'remote-debugging-port', 'user-data-dir', 'headless'])(
    'refuses --%s from main',
    (name) => {
      expect(() => createCommandLine([]).offered.appendSwitch(name)).toThrow(
        `--${name} is not in the stand-in`,
      );
    },
  );
});
