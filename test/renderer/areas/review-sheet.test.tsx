// @vitest-environment jsdom
import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { reviewOf } from '../../../renderer/areas/journey/review/review-groups.ts';
import { oneVisit } from '../../../shared/journeys/one-visit.ts';
import { anApplication, fullDraft } from '../../support/applications.ts';
import { renderKiosk } from '../../support/render-kiosk.tsx';

const part = async (name: string) => {
  const heading = await screen.findByRole('heading', { level: 2, name });
  const section = heading.closest('section');
  if (!section) throw new Error(`${name} is no part of its own`);
  return within(section);
};
const rowOf = (within_: Awaited<ReturnType<typeof part>>, name: string) =>
  within_.getByText(name, { selector: 'dt' }).nextElementSibling?.textContent;

describe('the review of a visit to several providers', () => {
  it('says everything in words that people read', async () => {
    renderKiosk('one-visit-review');
    const person = await part('The person');
    expect(rowOf(person, 'Date of birth')).toBe('1 January 1990');
    const address = await part('Address');
    expect(rowOf(address, 'Country')).toBe('Malaysia');
    await address.findByText('Wilayah Persekutuan Kuala Lumpur');
    const document = await part('Identity document');
    expect(rowOf(document, 'Kind of document')).toBe('National identity card');
    expect(rowOf(document, 'Valid until')).toBe('3 May 2031');
    expect(rowOf(document, 'Second document')).toBe('Driving licence');
    const pictures = await part('Pictures');
    expect(rowOf(pictures, 'Front')).toBe('JPEG, 1.2 MB');
    expect(rowOf(pictures, 'Back')).toBe('PNG, 0.4 MB');
  });

  it('has no row for what was not given', async () => {
    renderKiosk('one-visit-review');
    const document = await part('Identity document');
    expect(document.queryByText('Third document')).toBeNull();
    expect(document.queryByText('Second document: issued on')).toBeNull();
  });

  it('says who gets what', async () => {
    renderKiosk('one-visit-review');
    expect((await part('The person')).getByText('Sent to: Noah, Yativo and Quantum Metal')).toBeTruthy();
    expect((await part('Phone and email')).getByText('Sent to: Yativo and Quantum Metal')).toBeTruthy();
    expect((await part('Address')).getByText('Sent to: Noah and Yativo')).toBeTruthy();
  });

  it('names nobody where there is one only', async () => {
    renderKiosk('review');
    await part('The person');
    expect(screen.queryByText(/^Sent to/)).toBeNull();
  });

  it('goes back to the step of each part', async () => {
    const { user } = renderKiosk('one-visit-review');
    await user.click(await screen.findByRole('button', { name: 'Change: Identity document' }));
    expect(await screen.findByRole('heading', { level: 1, name: 'Identity document' })).toBeTruthy();
  });

  it('leaves out a value that is not asked any more, and one that cannot be sent', () => {
    const draft = { ...fullDraft, hasOneName: 'yes', city: 'x'.repeat(101), secondDocumentNumber: 'D 1' };
    const { groups } = reviewOf(anApplication({ journeyId: 'one-visit', draft }), oneVisit);
    const fields = groups.flatMap(({ rows }) => rows.map(({ field }) => field));
    expect(fields).toContain('hasOneName');
    expect(fields).not.toContain('familyName');
    expect(fields).not.toContain('city');
    expect(fields).not.toContain('secondDocumentNumber');
    expect(fields).not.toContain('primaryLoginMethod');
  });
});
