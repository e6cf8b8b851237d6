import path from 'node:path';
import type { BrowserWindow, BrowserWindowConstructorOptions, Session } from 'electron';
import { fail } from '../../shared/failure.ts';
import { err } from '../../shared/result.ts';
import type { Setup } from '../app/read-setup.ts';
import type { Clock } from '../clock.ts';
import type { CallContext } from '../ipc/call-context.ts';
import type { Handlers, HandlersOf } from '../ipc/handlers.ts';
import { pageOf } from '../receipts/paper.ts';
import { printPage } from '../receipts/print-page.ts';
import { receiptPage } from '../receipts/receipt-page.ts';
import type { ReceiptLanguages } from '../receipts/receipt-words.ts';
import { createReceipts, type PrintReceipt } from '../receipts/receipts.ts';
import { createReceiptsHandlers } from '../receipts/receipts-handlers.ts';
import { systemTimers, type Timers } from '../timers.ts';
import { createReceiptWindow } from './receipt-window.ts';
import type { Terminal } from './terminal.ts';
import type { composeWork } from './work.ts';

/** By language, taken from the catalogues when main is built. */
declare const __RECEIPT_WORDS__: ReceiptLanguages;

/** Calls of others that begin or end what can be printed. */
type Followed = HandlersOf<'applications.end-visit' | 'app.leave-visit'>;

interface Parts {
  readonly BrowserWindow: new (options: BrowserWindowConstructorOptions) => BrowserWindow;
  readonly session: { readonly fromPartition: (partition: string, options: { cache: boolean }) => Session };
  readonly setup: Setup;
  readonly terminal: Pick<Terminal, 'audit'>;
  readonly work: Pick<Awaited<ReturnType<typeof composeWork>>, 'visits' | 'journeys' | 'outbox'>;
  /** Those it reads, and those it follows. */
  readonly others: Followed & Pick<Handlers, 'desk.list' | 'desk.read-ticket'>;
  readonly builtDir: string;
  readonly clock: Clock;
  readonly timers?: Timers;
  readonly onBug: (where: string, error: unknown) => void;
}

/** Builds receipts on paper. Its handlers stand in place of those that it follows. */
export function composeReceipts(parts: Parts) {
  const { setup, work, others, clock, timers = systemTimers } = parts;
  const { branch, terminal, staffLanguage = 'en', receipts: policy } = setup.policy;
  const withReceipt = createReceiptWindow({
    BrowserWindow: parts.BrowserWindow,
    fromPartition: (name, options) => parts.session.fromPartition(name, options),
    bundleRoot: path.join(parts.builtDir, '../renderer'),
  });
  const place = {
    ...{ branch, terminal, paper: policy.paper, languages: __RECEIPT_WORDS__ },
    isPractice: setup.mode === 'training',
  };

  const toPrinter: PrintReceipt = (facts, printer) => {
    const giveUp = new AbortController();
    return new Promise((resolve) => {
      const callOff = timers.after(policy.giveUpAfterSeconds * 1000, () => {
        resolve(err(fail('printer-silent')));
        giveUp.abort();
      });
      withReceipt(
        receiptPage(facts, place),
        ({ contents, contentPixels }) =>
          printPage(contents, { printer, page: pageOf(policy.paper, contentPixels) }),
        giveUp.signal,
      )
        .then(resolve, (error: unknown) => {
          // What a given up window leaves undone is no news.
          if (!giveUp.signal.aborted) parts.onBug('receipts', error);
          resolve(err(fail('printer-failed')));
        })
        .finally(callOff);
    });
  };
  const nobody: CallContext = { staff: undefined, mode: setup.mode };
  const receipts = createReceipts({
    ...{ policy, staffLanguage, clock, toPrinter },
    readOpen: work.visits.readOpen,
    findJourney: work.journeys.find,
    tickets: work.outbox.tickets,
    findOnDesk: async (applicationId) => {
      const [list, ticket] = [
        await others['desk.list']({}, nobody),
        await others['desk.read-ticket']({ applicationId }, nobody),
      ];
      const entry = list.ok ? list.value.find((one) => one.applicationId === applicationId) : undefined;
      return entry && ticket.ok ? { entry, ticket: ticket.value } : undefined;
    },
    audit: parts.terminal.audit,
  });

  const followed: Followed = {
    'applications.end-visit': async (input, context) => {
      const before = work.visits.readOpen();
      const ended = await others['applications.end-visit'](input, context);
      // Asked for twice, the second time of nobody: what the first one left can be printed all the same.
      if (!ended.ok) return ended;
      const isFinished = input.how === 'finish' && before?.applicationId === input.applicationId;
      if (isFinished && before && context.staff)
        receipts.visitEnded(before, ended.value.ticket, context.staff);
      else receipts.forget();
      return ended;
    },
    'app.leave-visit': (input, context) => {
      receipts.forget();
      return others['app.leave-visit'](input, context);
    },
  };
  return {
    handlers: { ...createReceiptsHandlers(receipts), ...followed },
    /** Nobody is signed in any more. */
    signedOut: receipts.forget,
  };
}
