/** Every journey by keys alone: Tab, the arrows, Enter, Space, and what is typed. */
import { expect } from '@playwright/test';
import { createClerk } from '../support/clerk.ts';
import { createForm } from '../support/form.ts';
import { test } from '../support/kiosk-test.ts';
import { visits } from './every-journey.ts';
import { countHands, inHands } from './hands.ts';
import { createKeyboardHands } from './keyboard-hands.ts';

test.setTimeout(240_000);

for (const [journey, visit] of Object.entries(visits))
  test(`by keys alone: ${journey}`, { tag: journey === 'Gold account' ? [] : ['@all'] }, async ({
    kiosk,
  }) => {
    const page = inHands(kiosk.page, createKeyboardHands(kiosk.page));
    const clerk = createClerk(page);
    const reached = await countHands(kiosk.page);
    await clerk.signIn();
    await visit(clerk, createForm(page));
    await expect(clerk.heading(/Good .*, Nur Aina/)).toBeVisible();
    const { touch, mouse, keys } = reached;
    expect({ touch, mouse }).toEqual({ touch: 0, mouse: 0 });
    expect(keys).toBeGreaterThan(40);
  });
