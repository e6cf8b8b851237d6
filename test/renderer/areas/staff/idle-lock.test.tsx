// @vitest-environment jsdom
import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { renderKiosk } from '../../../support/render-kiosk.tsx';
import { codeOpen } from '../../../support/renderer-preview/practice-main.ts';

/** A customer's code is open, and from now on nobody touches anything. */
async function leaveWithCode(expiresInMs: number) {
  const kiosk = renderKiosk('send', {
    prepare: (scene) => {
      if (scene.application)
        scene.application = { ...scene.application, registration: { ...codeOpen, expiresInMs } };
    },
  });
  await screen.findByRole('heading', { level: 1, name: 'Enter the code from the phone' });
  const wait = async (seconds: number) => {
    for (let passed = 0; passed < seconds; passed += 10) await kiosk.pass(10_000);
    return kiosk.stores.session.getState().session?.state;
  };
  const told = () => kiosk.fake.called().filter((method) => method === 'staff.note-activity').length;
  return { wait, told };
}

it('nothing locks while a customer may be looking for their code', async () => {
  const { wait, told } = await leaveWithCode(300_000);
  expect(await wait(290)).toBe('signed-in');
  expect(told()).toBeGreaterThan(10);
});

it('a code that has run out keeps no terminal awake, though its screen still stands there', async () => {
  const { wait, told } = await leaveWithCode(60_000);
  await wait(60);
  const before = told();
  expect(await wait(130)).toBe('locked');
  expect(told()).toBe(before);
});
