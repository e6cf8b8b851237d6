/** What staff are asked while they work: a supervisor's approval. */
export const staffAtWork = {
  approval: {
    title: 'A supervisor has to approve this',
    kind: {
      'cancel-submission': 'Cancel something that was not sent',
      'settle-unknown': 'Settle something that got no answer',
      'expired-document': 'Take an expired document',
      'unsupported-document': 'Take a document that is not usually taken',
    },
    who: 'Supervisor',
    reason: 'Reason',
    reasons: {
      'customer-asked': 'The customer asked for it',
      'provider-told-us': 'The provider told us to',
      'device-broken': 'A device is broken',
      other: 'Another reason',
    },
    nobody: 'No other supervisor is set up on this terminal.',
    action: 'Approve',
  },
} as const;
