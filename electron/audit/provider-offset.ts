import type { Clock } from '../clock.ts';

/** What the last answer of a provider said about this terminal's wall clock. */
export interface ProviderOffset {
  /** To be told of each answer that says what time it is at the provider, in Unix milliseconds, when it arrives. */
  readonly note: (providerNow: number) => void;
  /** Milliseconds, provider minus terminal; undefined while nobody has said, and when the wall clock was moved since. */
  readonly read: () => number | undefined;
}

/** A `Date` header is cut to whole seconds: its middle is at most half a second off. */
const halfASecondMs = 500;

/** The wall clock may run apart from the monotonic one by so much before what was said of it is void: sleep, or somebody set it. */
const movedMs = 5_000;

/** Keeps the third clock of the audit log. */
export function createProviderOffset(clock: Clock): ProviderOffset {
  let said: { readonly offsetMs: number; readonly apart: number } | undefined;
  const apart = () => clock.now() - clock.monotonic();
  return {
    note: (providerNow) => {
      said = { offsetMs: Math.round(providerNow + halfASecondMs - clock.now()), apart: apart() };
    },
    read: () => (said && Math.abs(apart() - said.apart) <= movedMs ? said.offsetMs : undefined),
  };
}
