/** Every journey by touch alone: no mouse, no keys; everything typed on the keyboard that the kiosk brings along. */
import { expect } from '@playwright/test';
import { createClerk } from '../support/clerk.ts';
import { createForm } from '../support/form.ts';
import { test } from '../support/kiosk-test.ts';
import { visits } from './every-journey.ts';
import { countHands, inHands } from './hands.ts';
import { createTouchHands } from './touch-hands.ts';

test.setTimeout(240_000);

for (const [journey, visit] of Object.entries(visits))
  test(`by touch alone: ${journey}`, { tag: journey === 'Gold account' ? [] : ['@all'] }, async ({
    kiosk,
  }) => {
    const page = inHands(kiosk.page, await createTouchHands(kiosk.page));
    const clerk = createClerk(page);
    const reached = await countHands(kiosk.page);
    await clerk.signIn();
    await visit(clerk, createForm(page));
    await expect(clerk.heading(/Good .*, Nur Aina/)).toBeVisible();
    const { touch, mouse, keys } = reached;
    expect({ mouse, keys }).toEqual({ mouse: 0, keys: 0 });
    expect(touch).toBeGreaterThan(20);
  });
