import type { PracticeState } from './practice-main.ts';
import type { PracticePrinter } from './practice-receipts.ts';
import { sendingScenes } from './sending-scenes.ts';

type Scene = (state: PracticeState) => void;

const on =
  (printer: PracticePrinter, name: string): Scene =>
  (state) => {
    sendingScenes[name]?.(state);
    state.printer = printer;
  };

/** The ends of visits where a receipt printer is set up. */
export const receiptScenes: Readonly<Record<string, Scene>> = {
  'done-payout-printer': on('prints', 'done-payout'),
  'done-payout-no-paper': on('needs-paper', 'done-payout'),
  'done-one-visit-printer': on('prints', 'done-one-visit'),
};
