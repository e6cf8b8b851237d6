/** One provider is down while another works: who can be served is, and the outbox says in words what waits. */
import { expect } from '@playwright/test';
import { test } from '../support/kiosk-test.ts';
import { reachSendToThree } from '../support/three-providers.ts';
import { readTwinRequests } from '../support/twin-requests.ts';

test.use({ twinLog: true });

test('Noah is down, Yativo gets its customer; the outbox says what waits, and "Send now" sends it when Noah is back', async ({
  clerk,
  form,
  kiosk,
}) => {
  test.setTimeout(240_000);
  const { page } = clerk;
  await clerk.signIn();
  await reachSendToThree(clerk, form);
  await clerk.practise('No service', 'Whatever comes next', 'Noah');
  await clerk.send();
  await expect(page.getByText('Registered with Yativo.')).toBeVisible();
  await expect(
    page.getByText('Saved. Not sent yet. It will be sent by itself when Noah answers again.'),
  ).toBeVisible();
  // No code goes out while another provider is not settled.
  expect(readTwinRequests(kiosk, 'quantum-metal')).toEqual([]);
  await clerk.saveVisit();
  await expect(clerk.waiting('1 waiting · 1 needs the customer')).toBeVisible();

  await clerk.openOutbox();
  const row = page.getByRole('row', { name: /Noah/ });
  await expect(row.getByText('Waiting', { exact: true })).toBeVisible();
  await expect(row.getByText('Last answer: no service at Noah')).toBeVisible();
  await expect(row.getByText(/^(Next try in about .+|Is tried now|On its way\..*)$/)).toBeVisible();
  await expect(page.getByText('3 captured = 1 accepted + 1 waiting + 1 needs the customer')).toBeVisible();
  await clerk.openEntry('Tan M. L. 陈., Noah');
  await expect(page.getByText('What happened so far')).toBeVisible();
  await clerk.press(/^Back/);
  await clerk.press(/^Send now/);
  await expect(page.getByText(/^Trying 1 now\./)).toBeVisible();
  await expect(row.getByText('Waiting', { exact: true })).toBeVisible();

  await clerk.practise('No problem', 'Whatever comes next', 'Noah');
  const sendNow = clerk.button(/^Send now/);
  await expect(async () => {
    // It may have been tried by itself in the meantime: then there is nothing to press for.
    if (await sendNow.isEnabled()) await sendNow.click({ timeout: 1000 });
    await expect(clerk.waiting('1 needs the customer')).toBeVisible({ timeout: 3000 });
  }).toPass({ timeout: 30_000 });
  const put = readTwinRequests(kiosk, 'noah', 'put-customer');
  expect(new Set(put.map(({ path }) => path)).size).toBe(1);
  expect(put.filter(({ status }) => status === 201 || status === 204)).toHaveLength(1);
  expect(readTwinRequests(kiosk, 'yativo', 'add-customer')).toHaveLength(1);
});
