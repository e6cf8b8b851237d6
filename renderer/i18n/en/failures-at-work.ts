/** What is said for the failures that only somebody who works here can meet: what the visit, the outbox and the sending come to. */
export const failuresAtWork = {
  'name-taken': 'Somebody has this name already, perhaps disabled. Choose one that differs.',
  'last-supervisor': 'This is the last supervisor who can sign in. Make somebody else supervisor first.',
  'staff-unknown': 'This person is not in the list any more. Look at the list again.',

  'credentials-unusable':
    'These credentials cannot be right: {{fields}}. Nothing was stored. Copy them again from the provider.',

  'policy-bundle-unsigned':
    'This policy is not signed by your organisation. The last good one holds. Call IT.',
  'policy-bundle-not-for-us': 'This policy is for other terminals. The last good one holds. Call IT.',
  'policy-bundle-unreadable':
    'This policy has a field that cannot be used: {{field}}. The last good one holds. Call IT.',
  'policy-bundle-newer':
    'This policy is for a newer version of Vestibule. The last good one holds. Ask IT to update this terminal.',

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

  'audit-folder-missing':
    'The folder for exports is not there. Nothing was written. Put the drive back, then export again.',

  'application-unknown': 'This visit is over. Begin a new one.',
  'visit-open': 'Another visit is still open here. Go on with it, or end it first.',
  'journey-closed': 'This cannot be started right now. The checks on the first screen say why.',
  'consent-missing': 'The customer has not agreed yet. Record the agreement first.',
  'details-incomplete': 'Some details are missing: {{fields}}. Go back and complete them.',
  'not-confirmed': 'The customer has not confirmed the details yet. Go back to the review.',

  'member-not-usable':
    'This member is disabled, deleted or past the expiry date. Nothing was changed. Ask a supervisor.',
  'picture-too-large': 'This picture is too large for those it goes to. Scan it again at a lower resolution.',
  'picture-too-many-pixels': 'This picture has too many pixels. Scan it again at a lower resolution.',
  'picture-not-jpeg-or-png': 'This file is not a picture in JPEG or PNG. Choose another one.',
  'picture-broken': 'This picture is damaged or not complete. Scan it again.',
  'picture-metadata': 'This picture carries extra data, such as a place or a device name. Use a plain scan.',
  'picture-poor': 'This picture is not good enough to be read later. Take it again.',
  'document-not-taken-visa': 'This is a visa, not a passport. Turn to the page with the photo and take that.',
  'document-not-taken-kind':
    'This kind of document is not taken in this visit. Ask the customer for another one.',

  'receipt-gone': 'This receipt is no longer here. Show the customer their ticket at the desk.',
  'printer-missing': 'The receipt printer was not found. Switch it on and check its cable, or call IT.',
  'printer-needs-paper': 'The receipt printer has no paper. Put some in, then print again.',
  'printer-failed':
    'The receipt could not be printed. Look at the printer, or let the customer take a picture of the screen.',
  'printer-silent':
    'The printer did not answer. Look at it before printing again: the receipt may still come out.',
  'printer-busy': 'A receipt is still on its way to the printer. Wait a moment, then print again.',

  offline:
    'No connection. The customer is not registered yet. The details are kept: try again when the line is back.',
  'captive-portal': 'The network wants a sign-in page. Call IT; the details are kept.',
  'provider-down': 'No service at {{provider}} right now. The details are kept. Try again in a few minutes.',
  'provider-busy': 'Too much traffic at {{provider}} right now. The details are kept. Try again in {{wait}}.',
  'calls-used':
    'Today’s calls from this terminal to {{provider}} are used up. The details are kept. Try again in {{wait}}.',
  'provider-garbled': 'The answer from {{provider}} could not be read. Do not enter it again: press Check.',
  'credentials-refused': 'This terminal was not let in at {{provider}}. Call IT; the details are kept.',
  'provider-refused': 'Refused by {{provider}}. Check the details with the customer, or call support.',
  'answer-lost': 'We sent it but got no answer. Do not enter it again: press Check.',
  'not-trusted': 'The connection to {{provider}} is not safe, so nothing was sent. Call IT.',
  'clock-wrong':
    'The clock of this terminal is wrong by {{offset}}, so {{provider}} did not take it. Call IT; the details are kept.',
  'already-customer':
    'This email address or number belongs to somebody at {{provider}} already. Check it with the customer.',

  'code-wrong_zero': 'That code does not match. No tries left.',
  'code-wrong_one': 'That code does not match. 1 try left.',
  'code-wrong_other': 'That code does not match. {{count}} tries left.',
  'code-not-accepted_zero': 'The code was not accepted, and no tries are left. Send a new one.',
  'code-not-accepted_one':
    'The code was not accepted. 1 try left. Ask the customer to read it again, or send a new one.',
  'code-not-accepted_other':
    'The code was not accepted. {{count}} tries left. Ask the customer to read it again, or send a new one.',
  'code-expired': 'The code ran out. Send a new one?',
  'code-tries-used': 'Too many tries with this code. Send a new one?',
  'resend-too-soon': 'A new code is possible in {{wait}}.',
  'resend-used-up': 'No more new codes in this visit. Ask a supervisor.',
} as const;
