/** The finer cases of the guard; the long lists are in test/security, practice 13. */
import { describe, expect, it } from 'vitest';
import { findDangerousStart } from '../../../electron/app/command-line-guard.ts';

const execPath = '/opt/Vestibule/vestibule';
const find = (
  env: Record<string, string | undefined>,
  more: { isPackaged?: boolean; execPath?: string } = {},
) => findDangerousStart({ argv: [execPath], execArgv: [], execPath, isPackaged: true, env, ...more });

describe('libraries from elsewhere', () => {
  const mounted = '/tmp/.mount_VestibQx3/vestibule';

  it.each([
    ['/tmp/.mount_VestibQx3/usr/lib', mounted],
    // AppImage leaves an empty place where nothing was set before.
    ['/tmp/.mount_VestibQx3/usr/lib:', mounted],
    ['', execPath],
  ])('LD_LIBRARY_PATH=%s is the app itself', (value, from) => {
    expect(find({ LD_LIBRARY_PATH: value }, { execPath: from })).toEqual([]);
  });

  it.each([
    '/tmp',
    '.',
    'lib',
    '/tmp/.mount_VestibQx3/usr/lib:/home/kiosk/lib',
    '/tmp/.mount_VestibQx3-other/lib',
    '/tmp/.mount_VestibQx3/../lib',
  ])('LD_LIBRARY_PATH=%s is not', (value) => {
    expect(find({ LD_LIBRARY_PATH: value }, { execPath: mounted })).toEqual(['LD_LIBRARY_PATH']);
  });

  it('modules of the toolkit by name are what desktops set; by path they are code from anywhere', () => {
    expect(find({ GTK_MODULES: 'gail:atk-bridge', GTK3_MODULES: '' })).toEqual([]);
    expect(find({ GTK_MODULES: 'gail:/tmp/x.so' })).toEqual(['GTK_MODULES']);
    expect(find({ GTK3_MODULES: 'C:\\x.dll' })).toEqual(['GTK3_MODULES']);
  });
});

it('a variable that is not set is none, whatever the case of its name', () => {
  expect(find({ LD_PRELOAD: undefined })).toEqual([]);
  expect(find({ ld_preload: '/tmp/x.so', Node_Options: '-r x' })).toEqual(['ld_preload', 'Node_Options']);
});

it('a machine with certificates of its own elsewhere says so through its store and not through a variable', () => {
  expect(find({ SSL_CERT_FILE: '/x.pem', SSL_CERT_DIR: '/x', NODE_USE_SYSTEM_CA: '1' })).toHaveLength(3);
});

it('an unpackaged build, which tests drive, is judged for certificates unchecked alone', () => {
  const env = {
    LD_LIBRARY_PATH: '/tmp',
    GTK_PATH: '/tmp',
    SSL_CERT_FILE: '/x',
    NODE_TLS_REJECT_UNAUTHORIZED: '0',
  };
  expect(find(env, { isPackaged: false })).toEqual(['NODE_TLS_REJECT_UNAUTHORIZED']);
});

describe('blanks before a switch, which Chromium takes away', () => {
  const judge = (argument: string, isPackaged: boolean) =>
    findDangerousStart({ argv: [execPath, argument], execArgv: [], execPath, isPackaged, env: {} });

  it.each([
    ' ',
    '   ',
    '\t',
    '\n',
    '\v',
    '\r\n',
    '\u00A0',
    '\u0085',
    '\u2003',
    '\u3000',
    '\uFEFF',
    '\u200B',
    '\u001F',
  ])('%j hides none', (blank) => {
    expect(judge(`${blank}--no-sandbox`, true)).toEqual(['--no-sandbox']);
    expect(judge(`${blank}-remote-debugging-port=9222`, true)).toEqual(['--remote-debugging-port']);
    expect(judge(`${blank}--no-sandbox${blank}`, false)).toEqual(['--no-sandbox']);
  });

  it('nor do they make a switch of what is none', () => {
    expect(judge(' /opt/Vestibule/app', true)).toEqual([]);
    expect(judge(' --class=kiosk', true)).toEqual([]);
  });
});
