import type { ProviderCredentials } from '../../../shared/contract/credentials-contract.ts';

const line = { optional: false, kind: 'line' } as const;

/** Providers that are set up, half set up, and that need nothing. */
export const practiceCredentials: readonly ProviderCredentials[] = [
  {
    provider: 'quantum-metal',
    fields: [
      { ...line, field: 'apiKey', kept: true },
      { ...line, field: 'secretKey', kept: true },
    ],
  },
  {
    provider: 'noah',
    fields: [
      { ...line, field: 'apiKey', kept: true },
      { field: 'signingKey', optional: false, kind: 'key-file', kept: false },
    ],
  },
  { provider: 'democrance', fields: [] },
];
