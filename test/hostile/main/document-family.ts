/** Hostile pictures, zones and barcodes, at what looks at them first: all of them answer with values, and none is taken for what it is not. */

import { sniffPicture } from '../../../renderer/imaging/sniff/sniff-picture.ts';
import { parseLicence } from '../../../shared/documents/licence/parse-licence.ts';
import { parseZone } from '../../../shared/documents/zone/parse-zone.ts';
import { bytes, jpeg } from '../../renderer/imaging/sniff/small-pictures.ts';
import type { Family } from '../escape.ts';

const today = '2026-05-03';
const markup = '<script>alert(1)</script>';
const good = jpeg();

const pictures: readonly (readonly [string, Uint8Array])[] = [
  ['nothing', new Uint8Array()],
  ['a program of Windows', bytes('MZ', [0x90, 0, 3])],
  ['a program of Linux', bytes([0x7f], 'ELF', [2, 1, 1])],
  ['a page', bytes('<!doctype html>', markup)],
  [
    'a drawing with a script',
    bytes('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'),
  ],
  ['a PDF', bytes('%PDF-1.7\n1 0 obj<</OpenAction<</S/JavaScript>>>>')],
  ['an archive', bytes('PK', [3, 4])],
  [
    'a picture and an archive behind it',
    bytes(
      good,
      'PK',
      [3, 4],
      Array.from({ length: 60 }, () => 0),
      'PK',
      [5, 6],
    ),
  ],
  ['a picture and a page behind it', bytes(good, '<!doctype html>', markup)],
  ['a picture and a PDF behind it', bytes(good, '%PDF-1.7\n')],
  ['a picture of four gigapixels', jpeg({ width: 65_535, height: 65_535 })],
  ['a picture without a width', jpeg({ width: 0 })],
  ['a picture without a height', jpeg({ height: 0 })],
  ['half a picture', good.subarray(0, good.length >> 1)],
  ['a picture with two frames', jpeg({ frames: [0xc0, 0xc0] })],
  ['a GIF with a page in it', bytes('GIF89a', [1, 0, 1, 0, 0, 0, 0], markup)],
  ['an icon', bytes([0, 0, 1, 0, 1, 0])],
  ['a TIFF', bytes('II', [42, 0, 8, 0, 0, 0])],
];

const filled = (text: string) => text.padEnd(44, '<');
const zones: readonly (readonly [string, readonly string[]])[] = [
  ['markup', [filled('P<UTO<SCRIPT>'), filled('ALERT(1)')]],
  ['no lines', []],
  ['a thousand lines', Array.from({ length: 1000 }, () => '<'.repeat(44))],
  ['a line of a megabyte', ['<'.repeat(2 ** 20), '<'.repeat(2 ** 20)]],
  ['fillers only', ['<'.repeat(44), '<'.repeat(44)]],
  ['letters that look like ours', [filled('P<UТОSPECIMEN<<ANNA'), filled('L898902C36UTO7408122F1204159')]],
  ['controls', [filled('P<UTO\u0000\u0007'), filled('\u202e')]],
];

const licences: readonly (readonly [string, string])[] = [
  ['markup', `@\n\u001e\rANSI 636000090002DL00410278DAC${markup}`],
  ['a length that lies', '@\n\u001e\rANSI 636000099902DL99999999DAQ1\r'],
  ['a thousand parts', `@\n\u001e\rANSI 636000099${'9'.repeat(2)}${'DL00410278'.repeat(1000)}`],
  ['a megabyte', `@\n\u001e\rANSI 636000090002DL00410278DAQ${'9'.repeat(2 ** 20)}`],
  ['keys of the prototype', '@\n\u001e\rANSI 636000090001DL00310050DL__proto__polluted\rconstructor1\r'],
  ['an address', 'https://bank.example/'],
  ['nothing', ''],
];

export const documentFamily: Family = {
  name: 'hostile documents',
  escapes: [
    ...pictures.map(([name, picture]) => ({
      name: `a picture: ${name}`,
      attempt: () => sniffPicture(picture).ok && 'taken for a picture',
    })),
    ...zones.map(([name, lines]) => ({
      name: `a zone: ${name}`,
      attempt: () => parseZone(lines, today).ok && 'taken for a zone',
    })),
    ...licences.map(([name, text]) => ({
      name: `a barcode: ${name}`,
      attempt: () => {
        const read = parseLicence(text, today);
        if ('polluted' in {}) return 'the prototype of everything is polluted';
        return read.ok && JSON.stringify(read.value).includes('<script>') && 'markup came through';
      },
    })),
  ],
};
