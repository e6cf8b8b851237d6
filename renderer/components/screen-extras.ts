import { createContext, type ReactNode } from 'react';

/** What is put on a screen from outside of it. */
export interface ScreenExtras {
  /** At the top, under the title. */
  readonly note?: ReactNode;
  /** At the leading end of the bottom bar. */
  readonly bar?: ReactNode;
}

/** Handed to whichever `Screen` is below. */
export const ScreenExtrasContext = createContext<ScreenExtras>({});
