/** The line goes as the customer is about to be registered with three: nothing is lost, nothing is sent twice. */
import { expect } from '@playwright/test';
import { meiTan } from '../support/form.ts';
import { test } from '../support/kiosk-test.ts';
import { metadataIn } from '../support/metadata-in.ts';
import { reachSendToThree } from '../support/three-providers.ts';
import { filesWithCode, lookForTraces } from '../support/traces.ts';
import { bodyOf, readTwinRequests } from '../support/twin-requests.ts';

test.use({ twinLog: true });

/** From the line's return to the last of what is sent by itself. */
const sentWithinMs = 10_000;

test('three in one visit without a line: saved, a ticket, sent by itself, and the code by the ticket', async ({
  clerk,
  form,
  kiosk,
}) => {
  test.setTimeout(240_000);
  const { page } = clerk;
  const traces = lookForTraces();
  const expectNoTrace = () => expect(traces.find(kiosk.profileDir)).toEqual([]);
  await clerk.signIn();
  await reachSendToThree(clerk, form);
  expectNoTrace();
  await clerk.practiseLine('No line');
  await clerk.press('Save the details');
  await expect(clerk.heading('Saved, not sent yet')).toBeVisible();
  await expect(page.getByText('Saved. Not sent yet.', { exact: false })).toHaveCount(2);
  expectNoTrace();
  const ticket = await clerk.saveVisit();
  expect(ticket).toMatch(/^[0-9A-Z]{4}-[0-9A-Z]{4}$/);
  await expect(clerk.waiting('2 waiting · 1 needs the customer')).toBeVisible();
  expectNoTrace();
  expect(readTwinRequests(kiosk, 'noah', 'put-customer')).toEqual([]);

  await clerk.practiseLine('Works');
  const returnedAt = Date.now();
  await expect(clerk.waiting('1 needs the customer')).toBeVisible();
  await expect(page.getByText('The line is back. 1 person is waiting for their code.')).toBeVisible();
  const sent = (['put-customer', 'add-customer'] as const).map((operation) =>
    readTwinRequests(kiosk, operation === 'put-customer' ? 'noah' : 'yativo', operation),
  );
  for (const requests of sent) {
    expect(requests).toHaveLength(1);
    expect((requests[0]?.at ?? 0) - returnedAt).toBeLessThan(sentWithinMs);
  }
  // Nothing goes to a customer who may have left.
  expect(readTwinRequests(kiosk, 'quantum-metal')).toEqual([]);
  expectNoTrace();

  await clerk.openWithTicket(ticket);
  const code = await clerk.readNewestCode();
  expectNoTrace();
  expect(filesWithCode(kiosk.profileDir, code)).toEqual([]);
  await clerk.enterCode(code);
  await expect(clerk.heading('Registered')).toBeVisible();
  await clerk.endVisit();
  await expect(clerk.waiting('Nothing waiting')).toBeVisible();
  expectNoTrace();
  expect(filesWithCode(kiosk.profileDir, code)).toEqual([]);
  // The search finds what is there: the practice providers wrote down what they were sent.
  const found = traces.scan.scanFolder(kiosk.profileDir).map(({ needle }) => needle);
  expect(found).toEqual(expect.arrayContaining(['name', 'identity number', 'phone', 'mailbox', 'document']));

  const [noah] = readTwinRequests(kiosk, 'noah', 'put-customer');
  const [yativo] = readTwinRequests(kiosk, 'yativo', 'add-customer');
  const registered = readTwinRequests(kiosk, 'quantum-metal', 'register');
  expect(registered).toHaveLength(1);
  expect(noah && bodyOf(noah)).toMatchObject({ FullName: { FirstName: 'Mei Ling', LastName: 'Tan' } });
  const { customer_idFront, ...fields } = (yativo && bodyOf(yativo)) as Record<string, string>;
  expect(fields).toMatchObject({ customer_name: meiTan.legalFullName, customer_email: meiTan.email });
  // Made anew by the kiosk, and nothing but a picture.
  expect(metadataIn(Buffer.from(customer_idFront?.replace(/^data:[^,]*,/, '') ?? '', 'base64'))).toEqual([]);
});
