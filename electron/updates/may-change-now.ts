import { isInWindow, type MaintenanceWindow } from '../../shared/settings/updates-policy.ts';

/** What a terminal is doing, asked anew each time. */
export interface TerminalMoment {
  /** Somebody is signed in, or has locked the terminal with work behind it, or a visit is open. */
  readonly isInUse: () => boolean;
  /** The outbox has something on its way to a provider. */
  readonly isSending: () => boolean;
  /** A laptop at a pop-up counter: it may go out in the middle. */
  readonly isOnBattery: () => boolean;
}

/** Whether nobody would notice: bytes may be fetched. */
export const isQuiet = ({ isInUse, isSending }: TerminalMoment): boolean => !isInUse() && !isSending();

/** Whether the version may change at this minute. */
export function mayChangeNow(moment: TerminalMoment, window: MaintenanceWindow, now: number): boolean {
  const at = new Date(now);
  return isQuiet(moment) && !moment.isOnBattery() && isInWindow(window, at.getHours() * 60 + at.getMinutes());
}
