import { createContext, type ReactNode } from 'react';

/** What is put into every frame from outside of it, once somebody is signed in. */
export interface FrameExtras {
  /** Below the bars. */
  readonly head?: ReactNode;
  /** Beside the work: one cell of the frame, or nothing. */
  readonly drawer?: ReactNode;
}

/** Handed to whichever `Frame` is below. */
export const FrameExtrasContext = createContext<FrameExtras>({});
