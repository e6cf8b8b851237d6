import type { PrinterInfo, WebContents } from 'electron';
import { type Failure, fail } from '../../shared/failure.ts';
import { err, ok, type Result } from '../../shared/result.ts';
import type { PageSize } from './paper.ts';

/** Why nothing came to the printer. */
export type PrintFailure = Failure<'printer-missing' | 'printer-needs-paper' | 'printer-failed'>;

type PrintingContents = Pick<WebContents, 'print' | 'getPrintersAsync'>;

interface PrintOptions {
  /** As the system names it. */
  readonly printer: string;
  readonly page: PageSize;
}

/**
 * The only place that prints. Ok once the system's queue has the job: no system tells whether the paper came out. A queue that already says
 * what is wrong is not given a job that would come out hours later. Never settles where the printer's driver never answers.
 */
export async function printPage(
  contents: PrintingContents,
  { printer, page }: PrintOptions,
): Promise<Result<void, PrintFailure>> {
  const found = (await contents.getPrintersAsync()).find(({ name }) => name === printer);
  if (!found) return err(fail('printer-missing'));
  const trouble = troubleOf(found);
  if (trouble) return err(trouble);
  return new Promise((resolve) => {
    contents.print(
      {
        silent: true,
        deviceName: printer,
        // Always stated: without it Chromium falls back to the printer's own, and a roll becomes a letter.
        pageSize: { width: page.width, height: page.height },
        margins: { marginType: 'none' },
        color: false,
        printBackground: false,
        scaleFactor: 100,
        copies: 1,
      },
      (isDone, reason) =>
        resolve(isDone ? ok() : err(fail(/deviceName/i.test(reason) ? 'printer-missing' : 'printer-failed'))),
    );
  });
}

/** What CUPS says of a queue (Linux, macOS). Windows says none of it, and is believed to be ready. */
function troubleOf({ options }: PrinterInfo): PrintFailure | undefined {
  const said: Readonly<Record<string, unknown>> = { ...options };
  const reasons = String(said['printer-state-reasons'] ?? '');
  if (/media-(empty|needed)/.test(reasons)) return fail('printer-needs-paper');
  const isStopped = String(said['printer-state'] ?? '') === '5';
  const isClosed = String(said['printer-is-accepting-jobs'] ?? '') === 'false';
  return isStopped || isClosed ? fail('printer-failed') : undefined;
}
