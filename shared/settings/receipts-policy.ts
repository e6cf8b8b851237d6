import { z } from 'zod';

/** What receipts are printed on. */
export const ReceiptPaper = z.enum(['thermal-80', 'a4']);
export type ReceiptPaper = z.infer<typeof ReceiptPaper>;

/** Receipts on paper. Off until a printer is named: then no screen offers to print. */
export const ReceiptsPolicy = z
  .strictObject({
    /** The printer, as the operating system names it: `Star_TSP143`, not the name that people read. */
    printer: z.string().min(1).max(200).optional(),
    /** `thermal-80`: a roll of 80 mm, as long as the receipt needs. `a4`: a sheet. */
    paper: ReceiptPaper.default('thermal-80'),
    /** A printer that has said nothing for so long is given up, and staff are told to look at it. */
    giveUpAfterSeconds: z.number().int().min(5).max(120).default(30),
  })
  .prefault({});
export type ReceiptsPolicy = z.infer<typeof ReceiptsPolicy>;
