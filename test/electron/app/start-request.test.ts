import { describe, expect, it } from 'vitest';
import { findStartRequest } from '../../../electron/app/start-request.ts';
import { findSecretVariables } from '../../../electron/keychain/provisioning/secret-variables.ts';

describe('vestibule --provision', () => {
  it('takes what follows the word, and leaves what stands before it to the guard', () => {
    expect(
      findStartRequest('--provision', [
        '/opt/Vestibule/vestibule',
        '--provision',
        'noah',
        '--mode',
        'training',
      ]),
    ).toEqual({
      before: ['/opt/Vestibule/vestibule'],
      args: ['noah', '--mode', 'training'],
    });
    expect(
      findStartRequest('--provision', ['vestibule', '--ozone-platform=headless', '--provision', 'list']),
    ).toEqual({
      before: ['vestibule', '--ozone-platform=headless'],
      args: ['list'],
    });
    expect(findStartRequest('--provision', ['electron', '/project', '--provision'])).toEqual({
      before: ['electron', '/project'],
      args: [],
    });
  });

  it.each([
    [['vestibule']],
    [['vestibule', '--provision=noah']],
    [['vestibule', '-provision', 'noah']],
    [['vestibule', '--PROVISION', 'noah']],
    [['vestibule', 'provision', 'noah']],
    [['--provision']],
    [[]],
  ])('%j is an ordinary start, which the guard refuses where it is packaged', (argv) => {
    expect(findStartRequest('--provision', argv)).toBeUndefined();
  });
});

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
