import { describe, expect, it } from 'vitest';
import { findStartRequest } from '../../../electron/app/start-request.ts';

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
