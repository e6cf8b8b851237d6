import { expect, it } from 'vitest';
import { sortKeychainError } from '../../../../electron/keychain/worker/sort-keychain-error.ts';

/** Heard from gnome-keyring 42 and the D-Bus daemon through both libraries; the macOS ones are from its documentation. */
it.each([
  ['Cannot create an item in a locked collection', 'locked'],
  ["Couldn't access platform storage: Secret Service: unlock prompt was dismissed", 'locked'],
  ['User interaction is not allowed.', 'locked'],
  ['Rejected send message, 2 matched rules; type="method_call", sender=":1.1"', 'denied'],
  ['Platform failure: DBus error: Rejected send message, 2 matched rules; type="method_call"', 'denied'],
  ['GDBus.Error:org.freedesktop.DBus.Error.AccessDenied: An AppArmor policy prevents this sender', 'denied'],
  ['User canceled the operation.', 'denied'],
  ['Object does not exist at path “/org/freedesktop/secrets/collection/login”', 'unavailable'],
  ["Couldn't access platform storage: Secret Service: no result found", 'unavailable'],
  ['Cannot autolaunch D-Bus without X11 $DISPLAY', 'unavailable'],
  ['The name :1.0 was not provided by any .service files', 'unavailable'],
  ['The session wrapping the secret does not exist', 'unavailable'],
  ['Platform failure: DBus error: Did not receive a reply. Possible causes include: …', 'unavailable'],
  ['something nobody has heard before', 'unavailable'],
] as const)('%s: %s', (text, why) => {
  expect(sortKeychainError(new Error(text))).toBe(why);
});

it('survives a library that throws something else', () => {
  expect(sortKeychainError(undefined)).toBe('unavailable');
  expect(sortKeychainError('item is locked')).toBe('locked');
});
