/** What is said for each failure. `failure-words.ts` ties every failure code to one of these. */
export const failures = {
  'malformed-input':
    'The kiosk could not read what this screen sent. Nothing was changed. Call IT if it happens again.',
  'sender-refused': 'The kiosk refused a call from this window. Nothing was changed. Call IT.',
  'too-large': 'That is too long. Shorten it and try again.',
  'too-many-calls': 'That was too fast. Wait {{wait}} and try again.',
  'not-available-here': 'This exists in training only.',
  internal: 'Something went wrong in the kiosk. Your work is kept. Call IT if it happens again.',

  'not-signed-in': 'Nobody is signed in. Sign in to go on.',
  locked: 'The terminal is locked. Enter your PIN to go on.',
  'supervisor-needed': 'Only a supervisor can do this. Ask one to come to the counter.',
  'pin-wrong_zero': 'That PIN does not match.',
  'pin-wrong_one': 'That PIN does not match. 1 try left.',
  'pin-wrong_other': 'That PIN does not match. {{count}} tries left.',
  'pin-delayed': 'Too many wrong PINs. Wait {{wait}}, then try again.',
  'same-person': 'Nobody approves their own work. Ask another supervisor.',

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
  'fixed-by-policy': 'Your organisation has set this. Ask IT to change it.',

  'secret-absent': 'The credentials “{{name}}” are not in the keychain. Ask IT to enter them.',
  'keychain-locked': 'The keychain of this terminal is locked. Call IT to unlock it.',
  'keychain-unavailable': 'The keychain of this terminal does not answer. Call IT; nothing is lost.',
  'keychain-denied': 'The keychain did not let the kiosk in. Call IT; nothing is lost.',
  'keychain-changed':
    'The keychain is not the one this terminal was set up with. Nothing was opened. Call IT.',
  'keychain-not-set-up':
    'This terminal has not been set up for live work yet. Ask IT to enter the credentials.',
  'credentials-unusable':
    'These credentials cannot be right: {{fields}}. Nothing was stored. Copy them again from the provider.',

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

  'submission-unknown': 'This entry is not in the outbox of this terminal any more. Look at the list again.',
  'ticket-unknown': 'No saved visit belongs to this ticket. Read its code again, sign by sign.',
  'ticket-not-from-here':
    'This ticket was not made on this terminal. Ask the customer at which counter they got it.',
  'ticket-not-open': 'The visit of this ticket has come to its end. The outbox says how.',

  'transfer-closed':
    'Taking entries to another terminal is not set up here. Nothing was changed. Ask IT to set it up.',
  'nothing-to-export': 'There is nothing that could be taken to another terminal.',
  'bundle-not-for-us': 'This bundle is for another terminal. Nothing was taken over. Take it there.',
  'bundle-damaged': 'This bundle is damaged. Nothing was taken over. Copy it again from where it was made.',
  'bundle-newer':
    'This bundle comes from a newer version of Vestibule. Nothing was taken over. Ask IT to update this terminal.',
  'bundle-not-written':
    'The entries are handed over, but their bundle could not be written. Make room or put the drive back, then export again.',
  'bundle-wrong-key': 'This terminal has no key for this bundle. Nothing was taken over. Call IT.',

  'application-unknown': 'This visit is over. Begin a new one.',
  'visit-open': 'Another visit is still open here. Go on with it, or end it first.',
  'journey-closed': 'This cannot be started right now. The checks on the first screen say why.',
  'consent-missing': 'The customer has not agreed yet. Record the agreement first.',
  'details-incomplete': 'Some details are missing: {{fields}}. Go back and complete them.',
  'not-confirmed': 'The customer has not confirmed the details yet. Go back to the review.',
  'wrong-state': 'That is not possible at this point. Look at the screen again and go on from there.',

  'member-not-usable':
    'This member is disabled, deleted or past the expiry date. Nothing was changed. Ask a supervisor.',
  'picture-refused': 'This picture cannot be taken. Choose another one.',
  'picture-too-large': 'This picture is too large for those it goes to. Scan it again at a lower resolution.',
  'picture-too-many-pixels': 'This picture has too many pixels. Scan it again at a lower resolution.',
  'picture-not-jpeg-or-png': 'This file is not a picture in JPEG or PNG. Choose another one.',
  'picture-broken': 'This picture is damaged or not complete. Scan it again.',
  'picture-metadata': 'This picture carries extra data, such as a place or a device name. Use a plain scan.',
  'picture-poor': 'This picture is not good enough to be read later. Take it again.',
  'document-not-taken': 'This document cannot be used here. Ask the customer for another one.',
  'scanner-failed': 'Nothing came from the scanner. Look at it and scan again, or use another way.',

  offline:
    'No connection. The customer is not registered yet. The details are kept: try again when the line is back.',
  'captive-portal': 'The network wants a sign-in page. Call IT; the details are kept.',
  'provider-down': 'No service at {{provider}} right now. The details are kept. Try again in a few minutes.',
  'provider-busy': 'Too much traffic at {{provider}} right now. The details are kept. Try again in {{wait}}.',
  'provider-garbled': 'The answer from {{provider}} could not be read. Do not enter it again: press Check.',
  'credentials-refused': 'This terminal was not let in at {{provider}}. Call IT; the details are kept.',
  'provider-refused': 'Refused by {{provider}}. Check the details with the customer, or call support.',
  'answer-lost': 'We sent it but got no answer. Do not enter it again: press Check.',
  'not-trusted': 'The connection to {{provider}} is not safe, so nothing was sent. Call IT.',
  'clock-wrong':
    'The clock of this terminal is wrong by {{offset}}, so {{provider}} did not take it. Call IT; the details are kept.',
  'already-customer':
    'This email address or number belongs to somebody at {{provider}} already. Check it with the customer.',

  'code-wrong_one': 'That code does not match. 1 try left.',
  'code-wrong_other': 'That code does not match. {{count}} tries left.',
  'code-not-accepted_one':
    'The code was not accepted. 1 try left. Ask the customer to read it again, or send a new one.',
  'code-not-accepted_other':
    'The code was not accepted. {{count}} tries left. Ask the customer to read it again, or send a new one.',
  'code-expired': 'The code ran out. Send a new one?',
  'code-tries-used': 'Too many tries with this code. Send a new one?',
  'resend-too-soon': 'A new code is possible in {{wait}}.',
  'resend-used-up': 'No more new codes in this visit. Ask a supervisor.',
} as const;
