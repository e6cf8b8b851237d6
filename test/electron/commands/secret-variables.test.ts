import { describe, expect, it } from 'vitest';
import { findSecretVariables } from '../../../electron/commands/secret-variables.ts';

describe('secrets in the environment', () => {
  it.each([
    'VESTIBULE_NOAH_API_KEY',
    'NOAH_API_KEY',
    'QUANTUM_METAL_SECRET_KEY',
    'QUANTUMMETAL_SECRET',
    'Kybio_Password',
    'YATIVO_TOKEN',
    'DEMOCRANCE_CREDENTIALS',
    'AGE_IDENTITY',
  ])('%s is named', (name) => {
    expect(findSecretVariables({ [name]: 'specimen', PATH: '/usr/bin' })).toEqual([name]);
  });

  it("the organisation's key is found under any name", () => {
    expect(findSecretVariables({ NOTE: `x AGE-SECRET-KEY-1${'Q'.repeat(58)}` })).toEqual(['NOTE']);
  });

  it('what any session has is none of them', () => {
    const env = {
      ...{
        PATH: '/usr/bin',
        HOME: '/home/kiosk',
        SSH_AUTH_SOCK: '/run/x',
        GNOME_KEYRING_CONTROL: '/run/keyring',
      },
      ...{ VESTIBULE_PROFILE: '/tmp/x', VESTIBULE_POLICY: '/tmp/p', AGENT_ID: '1', NOAH_COUNTRY: undefined },
    };
    expect(findSecretVariables(env)).toEqual([]);
  });
});
