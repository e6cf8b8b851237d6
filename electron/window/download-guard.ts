import type { Session } from 'electron';

/** Nothing is saved to the terminal's disk by the page. */
export function guardDownloads(session: Session): void {
  session.on('will-download', (event) => event.preventDefault());
}
