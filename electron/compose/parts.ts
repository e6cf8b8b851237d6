/**
 * What a start builds once its terminal is open. Loaded by itself: most of the program stands behind it, and can be read while keychain and
 * vault open, which wait for a child process and a thread.
 */
export { openScanner } from '../documents/scanner/open-scanner.ts';
export { registerCustomerHandlers, registerHandlers } from '../ipc/register-handlers.ts';
export { followPracticeVisits } from '../training/practice-visits.ts';
export { composeAudit } from './audit.ts';
export { composeCustomerScreen } from './customer-screen.ts';
export { composeDashboard } from './dashboard.ts';
export { endOutbox } from './end-outbox.ts';
export { composeFleet } from './fleet.ts';
export { composeFrame } from './frame.ts';
export { composeLine } from './line.ts';
export { composeReceipts } from './receipts.ts';
export { composeScreen } from './screen.ts';
export { composeSupport } from './support.ts';
export { composeUpdates } from './updates.ts';
export { composeWork } from './work.ts';
