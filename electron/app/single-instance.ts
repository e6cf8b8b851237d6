import type { App } from 'electron';

/**
 * Claims to be the only instance. Ask before anything reads a secret, a setting or a database: two processes must never share a vault.
 * False means another instance runs; this one has nothing to do but exit. When somebody starts a second one later, this one only comes
 * to the front: what that start was given as arguments is never looked at.
 */
export function claimSingleInstance(app: App, bringToFront: () => void): boolean {
  if (!app.requestSingleInstanceLock()) return false;
  app.on('second-instance', () => bringToFront());
  return true;
}
