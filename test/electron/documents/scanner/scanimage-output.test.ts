import { describe, expect, it } from 'vitest';
import {
  chooseOptions,
  faultSaid,
  parseScannerList,
  problemOfExit,
  problemOfWords,
} from '../../../../electron/documents/scanner/scanimage-output.ts';
import { cpuMsOf } from '../../../support/cpu-time.ts';

describe('the list', () => {
  it('leaves out what is no scanner', () => {
    const text = [
      'escl:https://192.0.2.1:443\tSpecimen\tOffice 300',
      'a remark of a driver',
      '\tnobody\tnothing',
      '-d\tSpecimen\tlooks like an option',
      'two\tmany\tparts\there',
      '',
    ].join('\n');
    expect(parseScannerList(text)).toEqual([
      { scannerId: 'escl:https://192.0.2.1:443', vendor: 'Specimen', model: 'Office 300' },
    ]);
  });

  it('ends somewhere', () => {
    const text = Array.from({ length: 500 }, (_, index) => `net:${index}\tSpecimen\tOffice`).join('\n');
    expect(parseScannerList(text)).toHaveLength(20);
  });
});

describe('the options of a device', () => {
  it.each<[string, string, readonly string[]]>([
    [
      'a flatbed with a feeder',
      `  Scan Mode:
    --mode Lineart|Gray|Color [Lineart]
        Selects the scan mode.
    --source FlatBed|ADF Front|ADF Duplex [ADF Front]
    --resolution 50|100|150|200|300|400|600dpi [200]
`,
      ['--mode', 'Color', '--source', 'FlatBed', '--resolution', '300'],
    ],
    [
      'names with brackets of their own',
      `    --mode Black & White|Gray[Error Diffusion]|True Gray|24bit Color|24bit Color[Fast] [24bit Color[Fast]]
    --resolution 100|150|200|600dpi [200]
    --source Automatic Document Feeder(left aligned)|FlatBed [FlatBed]
`,
      ['--mode', '24bit Color', '--source', 'FlatBed', '--resolution', '200'],
    ],
    ['a range', '    --resolution 75..1200dpi (in steps of 1) [75]\n', ['--resolution', '300']],
    ['a range that ends early', '    --resolution 50..240dpi [75]\n', ['--resolution', '240']],
    ['only coarse or fine', '    --resolution auto||75|100|600dpi [75]\n', ['--resolution', '600']],
    ['what can not be set now', '    --mode Gray|Color [inactive]\n    --source Flatbed [read-only]\n', []],
    ['nothing', '', []],
  ])('%s', (_, help, options) => {
    expect(chooseOptions(help)).toEqual(options);
  });
});

it('is looked at in no time, whatever a driver says', () => {
  const neededMs = cpuMsOf(() => {
    for (const line of [
      `    --mode ${' ['.repeat(120_000)}]x`,
      `    --mode ${' ['.repeat(900)}]x`,
      `    --mode ${'Color|'.repeat(40_000)} [Color]`,
      `    --resolution ${'dpi'.repeat(80_000)}`,
      '    --mode \n'.repeat(20_000),
    ])
      expect(chooseOptions(`${line}\n`)).not.toContain('--source');
  });
  // Some milliseconds; by a pattern that begins anew at each bracket, minutes.
  expect(neededMs).toBeLessThan(2000);
});

it('and what is behind a line that is too long is still found', () => {
  const help = `    --mode ${'x'.repeat(5000)}\n    --mode Gray|Color [Gray]\n`;
  expect(chooseOptions(help)).toEqual(['--mode', 'Color']);
});

describe('a fault', () => {
  it.each([
    [3, 'Device busy', 'busy'],
    [6, 'Document feeder jammed', 'jammed'],
    [7, 'Document feeder out of documents', 'no-paper'],
    [8, 'Scanner cover is open', 'cover-open'],
    [11, 'Access to resource has been denied', 'denied'],
    [9, 'Error during device I/O', 'failed'],
  ])('%i, or "%s", is "%s"', (code, words, problem) => {
    expect(problemOfExit(code)).toBe(problem);
    const said = faultSaid.exec(`scanimage: sane_read: ${words}\n`)?.[1] ?? '';
    expect(problemOfWords(said)).toBe(problem);
  });
});
