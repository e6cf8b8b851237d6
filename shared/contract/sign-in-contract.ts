import { appContract } from './app-contract.ts';
import { connectionContract } from './connection-contract.ts';
import { outboxContract } from './outbox-contract.ts';
import { screenContract } from './screen-contract.ts';
import { settingsContract } from './settings-contract.ts';
import { staffContract } from './staff-contract.ts';

/**
 * The half of the contract that the first screen asks from: every method that anyone at the window may call is in it. The
 * window loads this before it shows anything, so what only signed-in staff need belongs to the other half.
 */
export const signInContract = {
  ...appContract,
  ...screenContract,
  ...staffContract,
  ...settingsContract,
  ...outboxContract,
  ...connectionContract,
} as const;
