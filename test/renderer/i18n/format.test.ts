import { describe, expect, it } from 'vitest';
import { createFormat } from '../../../renderer/i18n/format.ts';
import { isolate } from '../../../renderer/i18n/isolate.ts';

const format = createFormat('en');

describe('numbers, dates and durations', () => {
  it('are written unambiguously', () => {
    expect(format.date(Date.UTC(2026, 4, 3, 12))).toBe('3 May 2026');
    // A day is that day in whatever time zone the terminal stands.
    expect(format.day('2026-05-03')).toBe('3 May 2026');
    expect(format.number(1234)).toBe('1,234');
    expect(format.list(['name', 'phone', 'email'])).toBe('name, phone and email');
    expect(format.country('MY')).toBe('Malaysia');
  });

  it.each([
    [124_000, '2:04', '2 minutes, 4 seconds', '2 minutes'],
    [120_000, '2:00', '2 minutes', '2 minutes'],
    [89_001, '1:30', '1 minute, 30 seconds', '1 minute, 30 seconds'],
    [9_400, '0:10', '10 seconds', '10 seconds'],
    [0, '0:00', '1 second', '1 second'],
  ])('%d ms is %s, "%s", or about "%s"; never less than it is', (ms, clock, words, rough) => {
    expect(format.countdown(ms)).toBe(clock);
    expect(format.duration(ms)).toBe(words);
    expect(format.roughDuration(ms)).toBe(rough);
  });

  it('follow the language', () => {
    expect(createFormat('ar').date(Date.UTC(2026, 4, 3, 12))).toBe('3 مايو 2026');
    expect(createFormat('es').duration(64_000)).toMatch(/1 minuto/);
    expect(createFormat('zh').country('MY')).toBe('马来西亚');
  });

  it('put pieces together with the marks of the language', () => {
    const [english, chinese, arabic] = [createFormat('en'), createFormat('zh'), createFormat('ar')];
    expect(english.named('Line', 'works')).toBe('Line: works');
    expect(chinese.named('网络', '正常')).toBe('网络：正常');
    expect(chinese.besides('选择图片', '或拖到这里')).toBe('选择图片，或拖到这里');
    expect(arabic.besides('أ', 'ب')).toBe('أ، ب');
    expect(english.sentences(['One.', 'Two.'])).toBe('One. Two.');
    expect(chinese.sentences(['一。', '二。'])).toBe('一。二。');
  });

  it('keep a value in order inside a sentence of the other direction', () => {
    expect(isolate('+60 12')).toBe('\u2068+60 12\u2069');
  });
});
