import type { ApplicationId, StaffId } from '../../shared/brand.ts';
import type { ReceiptOf } from '../../shared/contract/receipts-contract.ts';
import type { Application } from '../../shared/domain/application.ts';
import type { Language } from '../../shared/domain/language.ts';
import type { DeskEntry, TicketView } from '../../shared/domain/outbox-item.ts';
import { type Failure, fail } from '../../shared/failure.ts';
import type { Journey } from '../../shared/journeys/journey.ts';
import { err, ok, type Result } from '../../shared/result.ts';
import type { ReceiptsPolicy } from '../../shared/settings/receipts-policy.ts';
import type { AuditLog } from '../audit/audit-log.ts';
import type { Clock } from '../clock.ts';
import type { SignedInStaff } from '../ipc/call-context.ts';
import type { Tickets } from '../outbox/drain/ticket.ts';
import type { PrintFailure } from './print-page.ts';
import { factsOfDesk, factsOfEndedVisit, factsOfVisit, type ReceiptFacts } from './receipt-facts.ts';

/** Puts a receipt on paper. */
export type PrintReceipt = (
  facts: ReceiptFacts,
  printer: string,
) => Promise<Result<void, PrintFailure | Failure<'printer-silent'>>>;

interface Parts {
  readonly policy: ReceiptsPolicy;
  readonly staffLanguage: Language;
  readonly readOpen: () => Application | null;
  readonly findJourney: (journeyId: string, version: number) => Journey | undefined;
  readonly tickets: Pick<Tickets, 'issue'>;
  /** Somebody on the desk, and their ticket. */
  readonly findOnDesk: (
    applicationId: ApplicationId,
  ) => Promise<{ readonly entry: DeskEntry; readonly ticket: TicketView } | undefined>;
  readonly toPrinter: PrintReceipt;
  readonly audit: Pick<AuditLog, 'write'>;
  readonly clock: Clock;
}

type Gone = Failure<'receipt-gone'>;

/** The receipts of this terminal: of the visit that is done, of the one that has just ended, and of who waits on the desk. */
export interface Receipts {
  readonly read: (
    whose: ReceiptOf,
    staff: SignedInStaff,
  ) => Promise<Result<{ readonly number: TicketView; readonly canPrint: boolean }, Gone>>;
  readonly putOnPaper: (
    whose: ReceiptOf,
    staff: SignedInStaff,
  ) => Promise<Result<void, Gone | PrintFailure | Failure<'printer-silent' | 'printer-busy'>>>;
  /** A visit was finished: what goes on of it can be printed until it is left. */
  readonly visitEnded: (
    application: Application,
    ticket: TicketView | undefined,
    staff: SignedInStaff,
  ) => void;
  /** Its last screen was left, or nobody is signed in any more. */
  readonly forget: () => void;
}

interface Found {
  readonly applicationId: ApplicationId;
  readonly facts: ReceiptFacts;
}

/** Creates the receipts. Nothing of a visit is kept here that says who the customer was. */
export function createReceipts(parts: Parts): Receipts {
  const { policy, tickets, clock } = parts;
  let ended: (Found & { readonly staffId: StaffId }) | undefined;
  let isPrinting = false;

  const journeyOf = ({ journeyId, journeyVersion }: Application) =>
    parts.findJourney(journeyId, journeyVersion);
  const told = ({ applicationId }: Application, { displayName }: SignedInStaff) => {
    const at = clock.now();
    return { number: { ...tickets.issue(applicationId, at) }, at, servedBy: displayName };
  };

  function findOfVisit(staff: SignedInStaff): Found | undefined {
    const open = parts.readOpen();
    if (!open) return ended?.staffId === staff.staffId ? ended : undefined;
    const journey = journeyOf(open);
    const facts = journey && factsOfVisit(open, journey, told(open, staff));
    return facts && { applicationId: open.applicationId, facts };
  }

  async function find(whose: ReceiptOf, staff: SignedInStaff): Promise<Found | undefined> {
    if (whose.of === 'visit') return findOfVisit(staff);
    const { applicationId } = whose;
    const waiting = await parts.findOnDesk(applicationId);
    return (
      waiting && {
        applicationId,
        facts: factsOfDesk(waiting.entry, waiting.ticket, parts.staffLanguage),
      }
    );
  }

  return {
    read: async (whose, staff) => {
      const found = await find(whose, staff);
      return found
        ? ok({ number: found.facts.number, canPrint: policy.printer !== undefined })
        : err(fail('receipt-gone'));
    },
    putOnPaper: async (whose, staff) => {
      const { printer } = policy;
      if (printer === undefined) return err(fail('printer-missing'));
      // One after the other: two in a row are two presses, and the second comes to an honest answer at once.
      if (isPrinting) return err(fail('printer-busy'));
      isPrinting = true;
      try {
        const found = await find(whose, staff);
        if (!found) return err(fail('receipt-gone'));
        const printed = await parts.toPrinter(found.facts, printer);
        if (printed.ok) {
          const { applicationId } = found;
          parts.audit.write('receipt.printed', { applicationId, staffId: staff.staffId });
        }
        return printed;
      } finally {
        isPrinting = false;
      }
    },
    visitEnded: (application, ticket, staff) => {
      const journey = journeyOf(application);
      const facts = journey && factsOfEndedVisit(application, journey, ticket, told(application, staff));
      const { applicationId } = application;
      ended = facts && { applicationId, facts, staffId: staff.staffId };
    },
    forget: () => {
      ended = undefined;
    },
  };
}
