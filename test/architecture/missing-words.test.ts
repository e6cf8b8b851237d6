/** In every shipped language each failure has its sentence, and each screen its words. */
import { describe, expect, it } from 'vitest';
import { shippedLanguages } from '../../shared/domain/language.ts';
import { failureCodes } from '../../shared/failure.ts';
import { wholeCatalogue } from '../support/whole-catalogue.ts';
import { findSilentFailures, findUnevenSentences } from './checks/missing-words.ts';

/** That each cause has its own, `failure-words.test.ts` says. */
const byCause = {
  'picture-refused': 'failures.picture-',
  'document-not-taken': 'failures.document-not-taken-',
  'scanner-failed': 'capture.flatbed.problem.',
};

describe.each(shippedLanguages)('%s', (language) => {
  it('has a sentence for every failure', async () => {
    expect(failureCodes.length).toBeGreaterThan(0);
    expect(findSilentFailures(failureCodes, await wholeCatalogue(language), byCause)).toEqual([]);
  });

  it('has the sentences of the default language, no more and no fewer', async () => {
    const standard = await wholeCatalogue('en');
    expect(findUnevenSentences(standard, await wholeCatalogue(language))).toEqual([]);
  });
});

describe('the check', () => {
  const failures = {
    offline: 'No connection.',
    'pin-wrong_one': 'One try left.',
    'pin-wrong_other': '{{count}} left.',
  };

  it('counts plural forms as one sentence', () => {
    expect(findSilentFailures(['offline', 'pin-wrong'], { failures })).toEqual([]);
    expect(findUnevenSentences({ failures }, { failures: { ...failures, 'pin-wrong_few': '' } })).toEqual([]);
  });

  it('finds a failure without a sentence, and one whose sentence is empty', () => {
    expect(findSilentFailures(['offline', 'locked'], { failures })).toEqual(['locked']);
    expect(findSilentFailures(['offline'], { failures: { offline: '' } })).toEqual(['offline']);
    const ofCauses = { jam: 'failures.jam-' };
    expect(findSilentFailures(['jam'], { failures: { 'jam-paper': 'Clear it.' } }, ofCauses)).toEqual([]);
    expect(findSilentFailures(['jam'], { failures: { jam: 'It jams.' } }, ofCauses)).toEqual(['jam']);
  });

  it('finds a sentence that only one language has', () => {
    expect(findUnevenSentences({ home: { title: 'Home' } }, { home: { close: 'Close' } })).toEqual([
      'home.title',
      'home.close',
    ]);
  });
});
