import type { Session } from 'electron';

/**
 * The session of the kiosk window: in memory (its name has no `persist:`), so that nothing a page stores outlives the process, and
 * without the spelling checker. Call after `ready`; the same name gives the same session again.
 */
export function createKioskSession(electronSession: {
  readonly fromPartition: (partition: string, options: { cache: boolean }) => Session;
}): Session {
  const session = electronSession.fromPartition('kiosk', { cache: false });
  session.setSpellCheckerEnabled(false);
  return session;
}
