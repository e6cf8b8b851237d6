/** The dial offers exactly what the practice providers can be told to spoil. */
import { request } from 'undici';
import { describe, expect, it } from 'vitest';
import { systemRandom } from '../../../electron/random.ts';
import { mintTwinCredentials } from '../../../electron/training/practice-credentials.ts';
import { startTwin } from '../../../electron/training/twin.ts';
import { dialFaults, dialOperations } from '../../../renderer/areas/training/dial-choices.ts';
import { PracticeFault } from '../../../shared/contract/training-contract.ts';
import { ProviderId } from '../../../shared/domain/provider.ts';
import { createFakeClock } from '../../support/fake-clock.ts';

describe('what the dial offers', () => {
  /** One request for each call of the five, as their pages spell it. */
  const requests: Readonly<Record<ProviderId, Readonly<Record<string, string>>>> = {
    'quantum-metal': {
      bind: 'POST /v1/customer/bind',
      register: 'POST /v1/customer/register',
      'verify-registration': 'POST /v1/customer/verify-registration',
      'request-one-time-link': 'POST /v1/customer/request-one-time-link',
    },
    noah: {
      'put-customer': 'PUT /v1/customers/3f6f0c1d-0000-4000-8000-000000000001',
      'get-customer': 'GET /v1/customers/3f6f0c1d-0000-4000-8000-000000000001',
    },
    kybio: {
      'query-by-number': 'POST /openapi/v1/customerOpenApi/queryByNumber',
      'query-by-phone': 'POST /openapi/v1/customerOpenapi/queryBytel',
      'query-by-uid': 'POST /openapi/v1/customerOpenApi/queryByUid',
      'add-member': 'POST /openapi/v1/customerOpenApi/add',
      'update-base-info': 'POST /openapi/v1/customerOpenApi/updateBaseInfo',
    },
    yativo: {
      login: 'POST /api/v1/auth/login',
      'add-customer': 'POST /api/v1/customer',
      'list-customers': 'GET /api/v1/customer',
      'get-customer': 'GET /api/v1/customer/customer/3f6f0c1d-0000-4000-8000-000000000001',
    },
    democrance: {
      'request-code': 'POST /api/v3/customer/login/',
      'sign-in': 'POST /api/v3/customer/login/verify/',
      'get-customer': 'GET /api/v3/customer/',
      'get-form': 'GET /api/v3/customer/update/',
      'update-customer': 'POST /api/v3/customer/update/',
      'get-language': 'GET /api/v3/customer/language/',
      'set-language': 'POST /api/v3/customer/language/',
    },
  };

  it('are the calls that the twins know by these names', async () => {
    const credentials = mintTwinCredentials(systemRandom);
    const twin = await startTwin({ clock: createFakeClock(), random: systemRandom, credentials });
    for (const provider of ProviderId.options) {
      expect(Object.keys(requests[provider])).toEqual(dialOperations[provider]);
      for (const line of Object.values(requests[provider])) {
        const [method, path] = line.split(' ');
        const { body } = await request(`${twin.origins[provider]}${path}`, { method: method ?? '' });
        await body.dump();
      }
    }
    const known = twin.requests().map(({ provider, operation }) => `${provider} ${operation}`);
    await twin.close();
    expect(known).toEqual(
      ProviderId.options.flatMap((provider) => dialOperations[provider].map((each) => `${provider} ${each}`)),
    );
  });

  it('are wrong codes only where a code is checked', () => {
    const withCodes = ProviderId.options.filter((provider) =>
      dialFaults(provider, 'any').includes('wrong-code'),
    );
    expect(withCodes).toEqual(['quantum-metal', 'democrance']);
    expect(dialFaults('quantum-metal', 'bind')).not.toContain('expired-code');
    expect(dialFaults('quantum-metal', 'verify-registration')).toEqual(PracticeFault.options);
    expect(dialFaults('noah', 'any')).toHaveLength(PracticeFault.options.length - 2);
  });
});
