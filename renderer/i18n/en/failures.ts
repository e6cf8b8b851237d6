/**
 * What is said for the failures that somebody can meet before the sign-in; those of the work are in `failures-at-work.ts`. `failure-words.ts` ties
 * every failure code to one of them.
 */
export const failures = {
  'malformed-input':
    'The kiosk could not read what this screen sent. Nothing was changed. Call IT if it happens again.',
  'sender-refused': 'The kiosk refused a call from this window. Nothing was changed. Call IT.',
  'too-large': 'That is too long. Shorten it and try again.',
  'too-many-calls': 'That was too fast. Wait {{wait}} and try again.',
  'not-available-here': 'This exists in training only.',
  'wrong-state': 'That is not possible at this point. Look at the screen again and go on from there.',
  internal: 'Something went wrong in the kiosk. Your work is kept. Call IT if it happens again.',

  'not-signed-in': 'Nobody is signed in. Sign in to go on.',
  locked: 'The terminal is locked. Enter your PIN to go on.',
  'supervisor-needed': 'Only a supervisor can do this. Ask one to come to the counter.',
  'pin-wrong_zero': 'That PIN does not match.',
  'pin-wrong_one': 'That PIN does not match. 1 try left.',
  'pin-wrong_other': 'That PIN does not match. {{count}} tries left.',
  'pin-delayed': 'Too many wrong PINs. Wait {{wait}}, then try again.',
  'same-person': 'Nobody approves their own work. Ask another supervisor.',
  'pin-to-choose': 'Choose a PIN of your own first.',
  'pin-unsuitable': 'This PIN cannot be taken. Choose another one.',
  'not-acknowledged': 'The outbox has entries to look at first.',
  'staff-list-missing': 'The staff of this terminal are missing. Nothing was changed. Call IT.',

  'settings-invalid':
    'The settings file {{file}} has a field that cannot be used: {{field}}. Correct it and start again.',
  'policy-invalid':
    'The policy file {{file}} has a field that cannot be used: {{field}}. Correct it and start again.',
  'file-missing': 'The file {{file}} is missing. Put it back and start again.',
  'file-unreadable': 'The file {{file}} cannot be opened. Let the kiosk read it and start again.',
  'file-too-large': 'The file {{file}} is far too large. Put the right one in its place and start again.',
  'file-not-json': 'The file {{file}} cannot be read from {{field}} on. Correct it there and start again.',
  'settings-not-saved':
    'The change could not be saved to {{file}}. The old settings hold. Call IT: the disk may be full.',
  'policy-bundle-older':
    'The policy of this terminal is older than the one it had. Nothing was opened. Call IT.',
  'fixed-by-policy': 'Your organisation has set this. Ask IT to change it.',

  'secret-absent': 'The credentials “{{name}}” are not in the keychain. Ask IT to enter them.',
  'keychain-locked': 'The keychain of this terminal is locked. Call IT to unlock it.',
  'keychain-unavailable': 'The keychain of this terminal does not answer. Call IT; nothing is lost.',
  'keychain-denied': 'The keychain did not let the kiosk in. Call IT; nothing is lost.',
  'keychain-changed':
    'The keychain is not the one this terminal was set up with. Nothing was opened. Call IT.',
  'keychain-not-set-up':
    'This terminal has not been set up for live work yet. Ask IT to enter the credentials.',

  'vault-key-missing':
    'The key to the saved customers is not in the keychain. Nothing was opened or changed. Call IT.',
  'vault-key-wrong':
    'The key in the keychain does not fit the saved customers. Nothing was opened or changed. Call IT.',
  'vault-newer':
    'The saved customers come from a newer version of Vestibule. Nothing was opened. Ask IT to update this terminal.',
  'vault-damaged': 'The saved customers cannot be read. Nothing was changed. Call IT.',
  'storage-full': 'The disk of this terminal is full. This was not saved. Call IT to make room.',
  'storage-unavailable': 'The disk of this terminal cannot be used. This was not saved. Call IT.',
  'record-unreadable': 'What was saved here cannot be read. It was not sent. Call a supervisor.',
} as const;
