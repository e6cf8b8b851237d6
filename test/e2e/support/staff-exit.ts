import { expect, type Page } from '@playwright/test';

/** The sign of a member of staff who wants to leave, as fast as a finger. */
export async function touchCorner(page: Page): Promise<void> {
  for (let touch = 0; touch < 5; touch += 1) {
    await page.mouse.click(20, 20);
    await page.waitForTimeout(150);
  }
}

/** The form draws itself anew for each digit: nobody presses the next one before. */
const entered = (page: Page, count: number) =>
  expect(page.getByRole('img', { name: `Digits entered: ${count}` })).toBeVisible();

export async function touchPin(page: Page, pin: string): Promise<void> {
  for (const [at, digit] of [...pin].entries()) {
    await page.getByRole('button', { name: digit, exact: true }).click();
    await entered(page, at + 1);
  }
}

export async function typePin(page: Page, pin: string): Promise<void> {
  for (const [at, digit] of [...pin].entries()) {
    await page.keyboard.press(digit);
    await entered(page, at + 1);
  }
}
