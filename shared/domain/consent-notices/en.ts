import type { ConsentNotice } from '../consent.ts';

/** The notices in English. A changed word is a new version. */
export const englishNotices: readonly ConsentNotice[] = [
  {
    noticeId: 'gold-account',
    version: 2,
    language: 'en',
    paragraphs: [
      'We will open a gold account for you with Quantum Metal. For this we send them your full legal name, your identity number, and your phone number or email address.',
      'First we ask Quantum Metal whether they already know your identity number. If you already have an account there, it is linked to this branch at once.',
      'Quantum Metal then sends a one-time code to your phone or email. You read it to us to confirm that the phone or mailbox is yours.',
      'We keep your details on this terminal until they have been sent, and for a set time after that. Then they are deleted. You can stop at any time before they are sent.',
    ],
  },
  {
    noticeId: 'payout-customer',
    version: 2,
    language: 'en',
    paragraphs: [
      'We will register you with Noah, so that money can be paid out to you. For this we send them your names, your date of birth, your address, and the numbers and dates of the documents you show us.',
      'If you ask us to correct something today, Noah gets the corrected details in place of the first ones.',
      'We keep your details on this terminal until they have been sent, and for a set time after that. Then they are deleted. You can stop at any time before they are sent.',
    ],
  },
  {
    noticeId: 'wallet-customer',
    version: 2,
    language: 'en',
    paragraphs: [
      'We will open a wallet for you with Yativo. For this we send them your full legal name, your email address, your phone number, your address, and the details of your identity document with pictures of it.',
      'Yativo may send you an email. The pictures cannot be read back from Yativo by us or by anyone else.',
      'We keep your details and the pictures on this terminal until they have been sent, and for a set time after that. Then they are deleted. You can stop at any time before they are sent.',
    ],
  },
  {
    noticeId: 'one-visit',
    version: 2,
    language: 'en',
    paragraphs: [
      'We will register you with three companies in one visit. Each gets only what it needs.',
      'Noah gets your names, your date of birth, your address and your document’s numbers and dates. Yativo gets your full legal name, your email address, your phone number, your address, and your document’s details with pictures of it. Quantum Metal gets your full legal name, your identity number, and your phone number or email address.',
      'Quantum Metal comes last. We ask them whether they already know your identity number. If you already have an account there, it is linked to this branch at once. Otherwise they send a one-time code to your phone or email, and you read it to us.',
      'We keep your details and the pictures on this terminal until they have been sent, and for a set time after that. Then they are deleted. You can stop at any time before they are sent.',
    ],
  },
  {
    noticeId: 'member-look-up',
    version: 1,
    language: 'en',
    paragraphs: [
      'We will look you up among the members. For this we send your member number or your phone number to KYBIO.',
      'We only look. Nothing is changed there.',
      'If you begin something else with us afterwards, what we found saves typing it again. You are asked again before it is sent to anybody.',
      'When the visit ends, nothing of it is kept on this terminal.',
    ],
  },
  {
    noticeId: 'new-member',
    version: 2,
    language: 'en',
    paragraphs: [
      'We will add you as a member with KYBIO. For this we send them your name, and what else you give us of these: phone number, email address, date of birth, QQ number, address and remarks.',
      'Your membership begins without credit and without any balance.',
      'We keep your details on this terminal until they have been sent, and for a set time after that. Then they are deleted. You can stop at any time before they are sent.',
    ],
  },
  {
    noticeId: 'change-member',
    version: 2,
    language: 'en',
    paragraphs: [
      'We will change your details as a member with KYBIO. For this we send them the details on our form, as you confirm them.',
      'What we leave empty stays there as it is.',
      'We keep your details on this terminal until they have been sent, and for a set time after that. Then they are deleted. You can stop at any time before they are sent.',
    ],
  },
  {
    noticeId: 'policy-holder',
    version: 1,
    language: 'en',
    paragraphs: [
      'We will help you to complete your details with Democrance, who keep your insurance policies. For this we send them your phone number, and they send a one-time code to it that you read to us.',
      'We then show what they have about you, and send back what you ask us to change.',
      'When the visit ends you are signed out there, and nothing about you is left on this terminal.',
    ],
  },
];
