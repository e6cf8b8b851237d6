/** The reader of what was printed leaves nothing out in silence, whatever bytes its text was packed into. */
import { deflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { readPdf } from './read-pdf.ts';

const stream = (content: string | Buffer, more = '/Filter /FlateDecode') => {
  const data = typeof content === 'string' ? deflateSync(Buffer.from(content, 'latin1')) : content;
  return `<<${more}\n/Length ${data.length}>> stream\n${data.toString('latin1')}\nendstream`;
};
const table =
  'begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n1 beginbfrange\n<0041> <005A> <0041>\nendbfrange';
const draw = (word: string) => `BT\n/F4 12 Tf\n<${[...word].map(hex).join('')}> Tj\nET`;
const hex = (letter: string) => letter.charCodeAt(0).toString(16).padStart(4, '0');

/** A document whose contents do not stand in the order of its pages, as nothing says that they have to. */
function write(first: string | Buffer, second: string, more: readonly string[] = []): Buffer {
  const page = (contents: number) =>
    `<</Type /Page\n/MediaBox [0 0 226.5 700]\n/Resources <</Font <</F4 7 0 R>> /XObject <</X9 9 0 R>>>>\n/Contents ${contents} 0 R>>`;
  const objects = [
    '<</Type /Catalog /Pages 2 0 R>>',
    '<</Type /Pages\n/Count 2\n/Kids [6 0 R 5 0 R]>>',
    stream(second),
    stream(first),
    page(3),
    page(4),
    '<</Type /Font\n/Subtype /Type0\n/ToUnicode 8 0 R>>',
    stream(table),
    ...more,
  ];
  const bodies = objects.map((body, at) => `${at + 1} 0 obj\n${body}\nendobj\n`);
  return Buffer.from(`%PDF-1.4\n${bodies.join('')}trailer\n`, 'latin1');
}
const none = stream('', '/Subtype /Form /Filter /FlateDecode');

describe('a reader of PDFs', () => {
  it('reads the pages in their own order, and their sizes', () => {
    const { pages, text } = readPdf(write(draw('FIRST'), draw('SECOND'), [none]));
    expect(pages).toEqual([
      { width: 226.5, height: 700 },
      { width: 226.5, height: 700 },
    ]);
    expect(text.split(/\n+/).filter(Boolean)).toEqual(['FIRST', 'SECOND']);
  });

  it('reads packed bytes to their last one, also where that is one that ends a line', () => {
    const ends = (byte: number) => {
      // The last byte of what is packed is that of a sum over its signs: 256 of an odd sign give each once.
      for (let more = 0; more < 256; more += 1) {
        const drawing = `${draw('FIRST')}\n%${'a'.repeat(more)}`;
        if (deflateSync(Buffer.from(drawing, 'latin1')).at(-1) === byte) return drawing;
      }
      throw new Error(`nothing ends in ${byte}`);
    };
    for (const byte of [0x0d, 0x0a])
      expect(readPdf(write(ends(byte), draw('SECOND'), [none])).text).toMatch(/^FIRST/);
  });

  it('reads a drawing that stands in another where it stands', () => {
    const inner = stream(draw('INNER'), '/Subtype /Form /Filter /FlateDecode');
    const { text } = readPdf(write(`${draw('A')}\n/X9 Do\n${draw('B')}`, draw('C'), [inner]));
    expect(text.split(/\n+/).filter(Boolean)).toEqual(['A', 'INNER', 'B', 'C']);
  });

  it('refuses what it can’t read', () => {
    expect(() => readPdf(Buffer.from('PK'))).toThrow('no PDF');
    expect(() => readPdf(write(Buffer.from('no flate'), draw('B'), [none]))).toThrow();
    const whole = write(draw('A'), draw('B'), [none]).toString('latin1');
    expect(() => readPdf(Buffer.from(whole.replace(/\/Length \d+/, '/Length 7'), 'latin1'))).toThrow(
      'no end',
    );
  });
});
