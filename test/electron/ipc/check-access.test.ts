import { describe, expect, it } from 'vitest';
import { checkAccess } from '../../../electron/ipc/check-access.ts';
import { sessions } from '../../security/support/boundary.ts';

const spec = { access: 'staff', trainingOnly: false } as const;
const code = (result: ReturnType<typeof checkAccess>) => (result.ok ? 'ok' : result.error.code);

describe('who may call what', () => {
  it.each([
    ['anyone', 'signedOut', 'ok'],
    ['anyone', 'locked', 'ok'],
    ['anyone', 'staff', 'ok'],
    ['anyone', 'supervisor', 'ok'],
    ['staff', 'signedOut', 'not-signed-in'],
    ['staff', 'locked', 'locked'],
    ['staff', 'staff', 'ok'],
    ['staff', 'supervisor', 'ok'],
    ['supervisor', 'signedOut', 'not-signed-in'],
    ['supervisor', 'locked', 'locked'],
    ['supervisor', 'staff', 'supervisor-needed'],
    ['supervisor', 'supervisor', 'ok'],
  ] as const)('access %s, terminal %s: %s', (access, session, expected) => {
    expect(code(checkAccess({ ...spec, access }, sessions[session], 'live'))).toBe(expected);
  });
});

it('hides what exists in training only, before it says anything about the person', () => {
  const training = { ...spec, trainingOnly: true };
  expect(code(checkAccess(training, sessions.signedOut, 'live'))).toBe('not-available-here');
  expect(code(checkAccess(training, sessions.staff, 'live'))).toBe('not-available-here');
  expect(code(checkAccess(training, sessions.staff, 'training'))).toBe('ok');
});

it('tells who is signed in, and nobody while locked', () => {
  expect(checkAccess(spec, sessions.staff, 'live')).toEqual({
    ok: true,
    value: { staffId: 'nur-aina', displayName: 'Nur Aina', role: 'staff' },
  });
  expect(checkAccess({ ...spec, access: 'anyone' }, sessions.locked, 'live')).toEqual({
    ok: true,
    value: undefined,
  });
});
