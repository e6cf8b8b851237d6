// @vitest-environment jsdom
/** What the window tells main of the step on the screen: what main can't know by itself. */
import { act, screen, waitFor } from '@testing-library/react';
import { expect, it } from 'vitest';
import type { CustomerState } from '../../../../shared/domain/customer-screen.ts';
import { type RenderedKiosk, renderKiosk } from '../../../support/render-kiosk.tsx';
import { customerStates, turnView } from '../../../support/renderer-preview/customer-scenes.ts';

const toldBy = ({ fake }: RenderedKiosk) =>
  fake.calls.flatMap(({ method, input }) =>
    method === 'dashboard.note-step' ? [(input as { step: string }).step] : [],
  );

it('a form that is filled already is where the visit stands, until the clerk goes on', async () => {
  const kiosk = renderKiosk('review');
  await waitFor(() => expect(toldBy(kiosk)).toEqual(['review']));
  const { visit } = kiosk.stores;
  act(() => visit.getState().lookAt('details'));
  await waitFor(() => expect(toldBy(kiosk)).toEqual(['review', 'details']));
  // Each once: main knows it by then.
  await act(() => visit.getState().saveDetails());
  act(() => visit.getState().goOn());
  await waitFor(() => expect(toldBy(kiosk)).toEqual(['review', 'details', 'review']));
});

it('nothing is told while a customer holds the screen; where it stands then, afterwards', async () => {
  const kiosk = renderKiosk('customer-turn-review');
  await waitFor(() => expect(toldBy(kiosk)).toEqual(['review']));
  kiosk.state.customerScreen = { ...turnView, turned: customerStates.wait as CustomerState };
  kiosk.emit('customer-screen.changed', {});
  await waitFor(() => expect(document.querySelector('.turned')).not.toBeNull());
  act(() => kiosk.stores.visit.getState().lookAt('details'));
  expect(toldBy(kiosk)).toEqual(['review']);
  kiosk.state.customerScreen = turnView;
  kiosk.emit('customer-screen.changed', {});
  await waitFor(() => expect(toldBy(kiosk)).toEqual(['review', 'details']));
});

it('between visits nothing is told', async () => {
  const kiosk = renderKiosk('home');
  await screen.findByRole('heading', { level: 1 });
  expect(toldBy(kiosk)).toEqual([]);
});
