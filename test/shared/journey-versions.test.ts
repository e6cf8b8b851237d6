import { expect, it } from 'vitest';
import { loadJourneys } from '../../electron/applications/journey-catalogue.ts';
import { findJourney, shippedJourneys } from '../../shared/journeys/shipped.ts';

const versions = (journeyId: string) =>
  shippedJourneys
    .filter(({ journey }) => journey.journeyId === journeyId)
    .map(({ journey }) => journey.version);

it('the newest version of a journey stands first, and begins visits', () => {
  const catalogue = loadJourneys(shippedJourneys, undefined);
  for (const { journeyId } of shippedJourneys.map(({ journey }) => journey)) {
    const newest = Math.max(...versions(journeyId));
    expect(versions(journeyId)[0]).toBe(newest);
    expect(findJourney(journeyId)?.version).toBe(newest);
    expect(catalogue.find(journeyId)?.version).toBe(newest);
  }
  const listed = catalogue.list().map(({ journeyId }) => journeyId);
  expect(listed).toEqual([...new Set(listed)]);
});

it.each(['wallet-customer', 'one-visit'])(
  'a visit of %s that began before documents were read goes on as it began',
  (journeyId) => {
    const before = findJourney(journeyId, 2);
    expect(before?.steps).not.toContain('check-document');
    expect(before?.steps.indexOf('pictures')).toBeGreaterThan(before?.steps.indexOf('document') ?? 0);
    expect(loadJourneys(shippedJourneys, undefined).find(journeyId, 2)).toEqual(before);
    expect(findJourney(journeyId)?.steps).toContain('check-document');
    expect(findJourney(journeyId, 99)).toBeUndefined();
  },
);

it('a wallet’s newest journey leaves a document that nobody takes to a supervisor, the one before it does not', () => {
  expect(findJourney('wallet-customer')?.unsupportedDocument).toBe('supervisor');
  expect(findJourney('wallet-customer', 2)?.unsupportedDocument).toBeUndefined();
});

it('what takes an expired document says so, and what looks at what was read takes pictures first', () => {
  for (const { journey } of shippedJourneys) {
    const { steps } = journey;
    if (!steps.includes('check-document')) continue;
    expect(journey.expiredDocument).toBeDefined();
    expect(steps.indexOf('pictures')).toBe(steps.indexOf('check-document') - 1);
    expect(steps.indexOf('check-document')).toBeLessThan(steps.indexOf('review'));
  }
});
