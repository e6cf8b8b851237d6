import { describe, expect, it } from 'vitest';
import { sideOfReads } from '../../../shared/documents/side-of-reads.ts';

const zone = (format: 'TD1' | 'TD2' | 'TD3' | 'MRV-A' | 'MRV-B', valid = true) => ({ format, valid });

describe('a picture looks like', () => {
  it('the back of a small card, by its zone', () => {
    expect(sideOfReads({ zone: zone('TD1') })).toBe('back');
    expect(sideOfReads({ zone: zone('TD1') }, 'national-id-card')).toBe('back');
  });

  it.each(['TD2', 'TD3'] as const)('the front of a document with a zone of %s', (format) => {
    expect(sideOfReads({ zone: zone(format), barcode: null })).toBe('front');
  });

  it('the back of a licence, by its barcode', () => {
    expect(sideOfReads({ zone: null, barcode: {} })).toBe('back');
    expect(sideOfReads({ barcode: {} }, 'driving-licence')).toBe('back');
  });

  it('neither side, where nothing tells', () => {
    expect(sideOfReads({})).toBeNull();
    expect(sideOfReads({ zone: null, barcode: null })).toBeNull();
    expect(sideOfReads({ zone: zone('MRV-A') })).toBeNull();
    // Lines that don't hold together may be of another layout.
    expect(sideOfReads({ zone: zone('TD1', false) })).toBeNull();
    // Whatever it is, a passport has no licence's barcode.
    expect(sideOfReads({ barcode: {} }, 'passport')).toBeNull();
  });
});
