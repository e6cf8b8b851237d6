import { createContext, type ReactNode } from 'react';

/** What stands in the head of whichever `Dialog` is below, before the button that closes it. */
export const DialogExtrasContext = createContext<ReactNode>(null);
