/** What is known to get through, and why. Each is counted and printed apart. The kiosk itself has no gap that is known. */

/** Gaps of the stand-in that Electron does not have. */
const standIn = {
  'powers of the browser: the pointer':
    'the stand-in’s Chromium asks nobody; Electron asks the permission handler, which refuses (practice 7)',
  'powers of the browser: a cookie': 'the stand-in’s origin is https; a scheme like app: has no cookies',
};

/** Doors that are meant to be there. */
const doors = {
  'keys: Control+Alt+Shift+x':
    'the sign of whoever wants to end the program: main’s own form, which goes on with the PIN of a supervisor only',
};

export const knownWays: Readonly<Record<string, string>> = { ...standIn, ...doors };
