/** The bridge, from inside the page. */
import type { Page } from '@playwright/test';
// For the type of `window.kiosk`.
import type {} from '../../../../renderer/bridge/window-kiosk.ts';
import type { MethodName } from '../../../../shared/contract/contract.ts';

/** Calls main as the page's own code does. The method may be one that does not exist. */
export const callMain = (page: Page, method: string, input: unknown = {}): Promise<unknown> =>
  page.evaluate(([name, given]) => window.kiosk?.call(name, given), [method as MethodName, input] as const);
