import { expect, it } from 'vitest';
import { endpointUrl } from '../../../electron/providers/endpoint-url.ts';

it.each([
  ['https://host.example', 'https://host.example/v1/customers'],
  ['https://host.example/', 'https://host.example/v1/customers'],
  ['https://host.example/v1', 'https://host.example/v1/customers'],
  ['https://host.example:8443/v1//', 'https://host.example:8443/v1/customers'],
  ['https://relay.example/noah', 'https://relay.example/noah/v1/customers'],
])('%s leads to %s', (base, url) => {
  expect(endpointUrl(base, '/v1', '/customers').href).toBe(url);
});
