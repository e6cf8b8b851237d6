import type { Display } from 'electron';
import type { CustomerScreenPolicy } from '../../../shared/settings/customer-screen-policy.ts';
import type { KioskPolicy } from '../../../shared/settings/kiosk-policy.ts';

/** The display that policy names, else the primary one. A display that is not there can't be waited for: a counter has to work. */
export function chooseDisplay(policy: KioskPolicy, displays: readonly Display[], primary: Display): Display {
  const { displayId, displayLabel } = policy;
  return (
    displays.find(({ id }) => id === displayId) ??
    displays.find(({ label }) => displayLabel !== undefined && label === displayLabel) ??
    primary
  );
}

/**
 * The customer's own display: the one that policy names, else the first that staff do not have. Never the one that the staff's window
 * stands on, wherever policy or a pulled cable has put that; undefined where none is left.
 */
export function chooseCustomerDisplay(
  kiosk: KioskPolicy,
  { use, displayId }: CustomerScreenPolicy,
  displays: readonly Display[],
  primary: Display,
): Display | undefined {
  if (use !== 'second-display') return undefined;
  const staffs = chooseDisplay(kiosk, displays, primary).id;
  return displays.find(({ id }) => id !== staffs && (displayId === undefined || id === displayId));
}
