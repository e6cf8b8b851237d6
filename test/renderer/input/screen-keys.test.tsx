// @vitest-environment jsdom
import { act, fireEvent, screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { deafAfterAppearingMs } from '../../../renderer/input/use-screen-keys.ts';
import { renderKiosk } from '../../support/render-kiosk.tsx';

const recorded = ({ fake }: ReturnType<typeof renderKiosk>) =>
  fake.called().includes('applications.record-consent');

it('a second Enter that was meant for the screen before agrees to nothing', async () => {
  const kiosk = renderKiosk('consent');
  const title = await screen.findByRole('heading', { name: 'Before we begin' });
  kiosk.clock.monotonic += deafAfterAppearingMs - 1;
  fireEvent.keyDown(title, { key: 'Enter' });
  expect(recorded(kiosk)).toBe(false);
  // The wall clock may be set meanwhile: it opens nothing.
  kiosk.clock.now += 3_600_000;
  fireEvent.keyDown(title, { key: 'Enter' });
  expect(recorded(kiosk)).toBe(false);
  kiosk.clock.monotonic += 1;
  await act(async () => void fireEvent.keyDown(title, { key: 'Enter' }));
  expect(recorded(kiosk)).toBe(true);
});

it('nor one that was meant for another action of the same screen', async () => {
  const kiosk = renderKiosk('send-payout');
  const title = await screen.findByRole('heading', { name: 'Send to Noah' });
  kiosk.clock.monotonic += deafAfterAppearingMs;
  kiosk.emit('connection.changed', { state: 'offline', why: 'no-line', since: 0, providers: [] });
  await screen.findByRole('button', { name: /Save the details/ });
  fireEvent.keyDown(title, { key: 'Enter' });
  expect(kiosk.fake.called()).not.toContain('enrolments.send');
  kiosk.clock.monotonic += deafAfterAppearingMs;
  await act(async () => void fireEvent.keyDown(title, { key: 'Enter' }));
  expect(kiosk.fake.called()).toContain('enrolments.send');
});

it('Escape goes back at once: going back agrees to nothing', async () => {
  renderKiosk('review');
  const title = await screen.findByRole('heading', { name: 'Is everything right?' });
  fireEvent.keyDown(title, { key: 'Escape' });
  expect(await screen.findByRole('heading', { level: 1, name: 'Customer’s details' })).toBeTruthy();
});
