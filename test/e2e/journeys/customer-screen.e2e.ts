/** The customer's own screen: a display of their own, or the staff's, turned round. */
import { expect, type Page } from '@playwright/test';
import type { CustomerBridge } from '../../../shared/contract/customer-bridge.ts';
import { mei } from '../support/clerk.ts';
import { createCustomerDisplay, watchFor } from '../support/customer-display.ts';
import { test } from '../support/kiosk-test.ts';
import { touchCorner } from '../support/staff-exit.ts';
import { filesWithCode } from '../support/traces.ts';

const here = 'The customer has this on their screen';
const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { name });
const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).click();

test.describe('on a display of their own', () => {
  const display = createCustomerDisplay();
  test.use({
    policy: {
      branch: 'Petaling Street',
      terminal: 'Counter 3',
      customerScreen: { use: 'second-display' },
    },
    kioskEnv: display.env,
  });
  test.skip(({ kiosk }) => kiosk.host === 'electron', 'one display is all that a test has there');

  test('a whole visit with a code: staff never see the digits, and nothing of the customer stays', async ({
    kiosk,
    clerk,
  }) => {
    const customer = await kiosk.customerPage();
    // Nobody is signed in: nothing is shown, and there is nothing to be read.
    await expect(customer.locator('.customer-blank')).toBeVisible();
    await clerk.signIn();
    await expect(heading(customer, 'Welcome')).toBeVisible();
    await expect(customer.getByText('Petaling Street')).toBeVisible();

    await clerk.press('Begin: Gold account');
    await expect(clerk.heading(here)).toBeVisible();
    await expect(heading(customer, 'Before we begin')).toBeVisible();
    await press(customer, 'I agree');
    await expect(clerk.heading('Customer’s details')).toBeVisible();
    await expect(heading(customer, 'One moment, please')).toBeVisible();
    await clerk.typeDetails(mei);
    await clerk.press(/Go to the review/);

    await expect(clerk.heading(here)).toBeVisible();
    await expect(customer.getByText(mei.name)).toBeVisible();
    await expect(customer.getByText('+60 123 456 789')).toBeVisible();
    await press(customer, 'Something is wrong');
    await expect(clerk.page.getByText('The customer asked for a change.')).toBeVisible();
    await clerk.press('Show it to the customer again');
    await press(customer, 'Yes, all of this is right');
    await expect(clerk.heading(/Send to Quantum Metal/)).toBeVisible();
    await clerk.send();

    await expect(heading(customer, 'Enter the code from your phone')).toBeVisible();
    await expect(clerk.heading(here)).toBeVisible();
    // Only practice shows a code to staff at all; from here on it is the customer's.
    const right = await clerk.readNewestCode();
    const wrong = right === '739184' ? '739185' : '739184';
    const mark = display.mark();
    const staffSaw = [await watchFor(clerk.page, right), await watchFor(clerk.page, wrong)];
    const customerSaw = await watchFor(customer, wrong);
    await customer.keyboard.type(wrong, { delay: 30 });
    await expect(clerk.page.getByText('The customer is typing.')).toBeVisible();
    await press(customer, 'Confirm the code');
    await expect(customer.getByText('That code does not match. 3 tries left.')).toBeVisible();
    await expect(clerk.page.getByText('That code did not match. 3 tries left.')).toBeVisible();
    for (const digit of right) await customer.getByRole('button', { name: digit, exact: true }).click();
    await press(customer, 'Confirm the code');
    await expect(clerk.heading('Registered')).toBeVisible();
    await expect(heading(customer, 'Registered')).toBeVisible();

    for (const saw of staffSaw) expect(await saw()).toBe(false);
    for (const code of [right, wrong]) {
      expect(display.ipcOf('index.cjs', mark)).not.toContain(code);
      expect(kiosk.log()).not.toContain(code);
      expect(filesWithCode(kiosk.profileDir, code)).toEqual([]);
    }
    // Controls: the digits were in the customer's page and on the customer's line, and the staff's line was heard.
    expect(await customerSaw()).toBe(true);
    expect(display.ipcOf('customer.cjs', mark)).toContain(right);
    expect(display.ipcOf('index.cjs', mark)).toContain('customer-screen.changed');

    await clerk.endVisit();
    await expect(clerk.heading(/Good .*, Nur Aina/)).toBeVisible();
    // The page that knew the customer is gone with its process.
    await expect.poll(() => customer.isClosed()).toBe(true);
    const fresh = await kiosk.customerPage();
    await expect(heading(fresh, 'Welcome')).toBeVisible();
    const left = await fresh.content();
    for (const trace of ['Mei Ling', '900101', '123456789']) expect(left).not.toContain(trace);
  });

  test('locked, it is blank; unplugged in the middle, staff go on, and it comes back', async ({
    kiosk,
    clerk,
  }) => {
    const customer = await kiosk.customerPage();
    await clerk.signIn();
    await clerk.press('Begin: Gold account');
    await expect(heading(customer, 'Before we begin')).toBeVisible();
    await clerk.page.keyboard.press('F9');
    await expect(customer.locator('.customer-blank')).toBeVisible();
    await expect(clerk.button('Unlock')).toBeVisible();
    await clerk.page.keyboard.type('2468');
    await clerk.press('Unlock');
    await expect(heading(customer, 'Before we begin')).toBeVisible();

    display.unplug();
    await expect(clerk.page.getByText('The customer’s own screen is not connected.')).toBeVisible();
    await expect(clerk.button(/Record the agreement/)).toBeVisible();
    await expect(clerk.button('Turn the screen')).toBeVisible();
    display.plug();
    await expect(clerk.heading(here)).toBeVisible();
    const back = await kiosk.customerPage();
    await press(back, 'I agree');
    await expect(clerk.heading('Customer’s details')).toBeVisible();
  });

  test('its window reaches nothing of the staff’s, and leads nowhere', async ({ kiosk, clerk }) => {
    const customer = await kiosk.customerPage();
    await clerk.signIn();
    const found = await customer.evaluate(async () => {
      const bridge = (globalThis as { customer?: CustomerBridge }).customer;
      const ask = (method: string) => bridge?.call(method, {});
      return {
        kiosk: 'kiosk' in globalThis,
        names: Object.keys(bridge ?? {}).sort(),
        staff: await Promise.all(['staff.list', 'applications.read-open', 'customer-screen.read'].map(ask)),
        own: await ask('customer.state'),
        camera: await navigator.mediaDevices.getUserMedia({ video: true }).then(
          () => 'granted',
          (error: Error) => error.name,
        ),
      };
    });
    const refused = { ok: false, error: { code: 'malformed-input', paths: ['method'] } };
    expect(found).toMatchObject({
      kiosk: false,
      names: ['call', 'subscribe'],
      staff: [refused, refused, refused],
    });
    expect(found.own).toEqual({
      ok: true,
      value: { state: { screen: 'welcome', branch: 'Petaling Street', language: 'en' }, isTraining: true },
    });
    expect(found.camera).not.toBe('granted');
    const staffs = await clerk.page.evaluate(async () => ({
      customer: 'customer' in globalThis,
      own: await (globalThis as unknown as Window).kiosk?.call('customer.state' as never, {}),
    }));
    expect(staffs).toEqual({ customer: false, own: refused });
    // Not even to the staff's document, which is of the same origin.
    const address = customer.url();
    await customer.evaluate(() => {
      location.href = './index.html';
    });
    await expect(heading(customer, 'Welcome')).toBeVisible();
    expect(customer.url()).toBe(address);
  });
});

test('turned round: the whole window is the customer’s until staff take it back', async ({ clerk }) => {
  const { page } = clerk;
  const staffs = page.getByRole('button', { name: /^Staff: Nur|^Outbox: / });
  await clerk.signIn();
  await clerk.beginVisit();
  await clerk.press('Turn the screen');
  await expect(clerk.button('I agree')).toBeVisible();
  await expect(staffs).toHaveCount(0);
  // Touching about does not take it back; holding does.
  const hold = clerk.button('Staff: hold to take the screen back');
  await hold.click();
  await expect(clerk.button('I agree')).toBeVisible();
  await hold.hover();
  await page.mouse.down();
  await expect(clerk.button(/Record the agreement/)).toBeVisible();
  await page.mouse.up();
  await clerk.press('Turn the screen');
  await clerk.press('I agree');
  await expect(clerk.heading('Thank you')).toBeVisible();
  await expect(staffs).toHaveCount(0);
  await clerk.press('Staff: go on with the visit');
  await expect(clerk.heading('Customer’s details')).toBeVisible();

  await clerk.typeDetails(mei);
  await clerk.press(/Go to the review/);
  await clerk.press('Turn the screen');
  await clerk.press('Yes, all of this is right');
  await clerk.press('Staff: go on with the visit');
  await expect(clerk.heading(/Send to Quantum Metal/)).toBeVisible();
  await clerk.send();
  await expect(clerk.heading('Enter the code from the phone')).toBeVisible();
  const code = await clerk.readNewestCode();
  await clerk.press('Turn the screen');
  await expect(clerk.heading('Enter the code from your phone')).toBeVisible();
  await page.keyboard.type(code);
  await clerk.press('Confirm the code');
  await expect(clerk.heading('Thank you')).toBeVisible();
  await clerk.press('Staff: go on with the visit');
  await expect(clerk.heading('Registered')).toBeVisible();
});

test('in the customer’s hands the window leads to no PIN page, and to nobody else’s data', async ({
  clerk,
}) => {
  const { page } = clerk;
  const call = (method: string) =>
    page.evaluate((name) => (globalThis as unknown as Window).kiosk?.call(name as never, {}), method);
  const others = ['desk.list', 'applications.read-interrupted', 'training.read-inbox'];
  const locked = { ok: false, error: { code: 'locked' } };
  await clerk.signIn();
  // The control: what is shut below is open to this member of staff.
  for (const method of others) expect(await call(method)).toMatchObject({ ok: true });
  await clerk.beginVisit();
  await clerk.press('Turn the screen');
  await expect(clerk.button('I agree')).toBeVisible();
  for (const method of others) expect(await call(method)).toEqual(locked);
  await touchCorner(page);
  await page.keyboard.press('Control+Alt+Shift+X');
  await page.waitForTimeout(500);
  await expect(clerk.button('I agree')).toBeVisible();
  // Taken back, all of it is as it was.
  await clerk.button('Staff: hold to take the screen back').hover();
  await page.mouse.down();
  await expect(clerk.button(/Record the agreement/)).toBeVisible();
  await page.mouse.up();
  expect(await call('desk.list')).toMatchObject({ ok: true });
  await touchCorner(page);
  await expect(clerk.heading('End Vestibule')).toBeVisible();
});

test.describe('where policy wants a PIN after it', () => {
  test.use({ policy: { branch: 'B', terminal: 'T', customerScreen: { use: 'turn', pinAfterTurn: true } } });

  test('whoever takes the screen back types theirs, and the visit is where it was', async ({ clerk }) => {
    const { page } = clerk;
    await clerk.signIn();
    await clerk.beginVisit();
    await clerk.press('Turn the screen');
    await clerk.press('I agree');
    await clerk.press('Staff: go on with the visit');
    await expect(clerk.button('Unlock')).toBeVisible();
    await page.keyboard.type('2468');
    await clerk.press('Unlock');
    await expect(clerk.heading('Customer’s details')).toBeVisible();
  });
});
