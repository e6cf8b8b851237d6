import { describe, expect, it } from 'vitest';
import { createOwnSchemes, originOf } from './own-schemes.ts';

function appScheme() {
  const schemes = createOwnSchemes();
  schemes.register('app');
  return schemes;
}

it('each host is a site of its own, for as many schemes as there are', () => {
  const schemes = createOwnSchemes();
  expect(schemes.sites()).toBe('');
  schemes.register('App');
  schemes.register('other');
  expect(schemes.sites()).toBe('https://[*.]app.localhost,https://[*.]other.localhost');
});

describe('own addresses', () => {
  it.each([
    ['app://kiosk/index.html?a=b#c', 'https://kiosk.app.localhost/index.html?a=b#c'],
    ['app://kiosk/', 'https://kiosk.app.localhost/'],
    ['app://kiosk', 'https://kiosk.app.localhost'],
    ['app://kiosk:8080/x', 'https://kiosk.app.localhost:8080/x'],
    ['APP://kiosk/x', 'https://kiosk.app.localhost/x'],
  ])('%s is shown as %s', (own, web) => {
    expect(appScheme().toWeb(own)).toBe(web);
    expect(appScheme().fromWeb(web)).toBe(own.replace('APP', 'app'));
  });

  it.each([
    'https://example.invalid/app://kiosk/',
    'https://kiosk.app.localhost.example.invalid/',
    'https://kiosk.other.localhost/',
    'http://kiosk.app.localhost/',
    'other://kiosk/',
    'about:blank',
    '',
  ])('%j is nobody’s own', (address) => {
    expect(appScheme().toWeb(address)).toBe(address);
    expect(appScheme().fromWeb(address)).toBe(address);
  });

  it('translates the headers that Chromium reads addresses from, and no other', () => {
    const { headerToWeb } = appScheme();
    expect(
      headerToWeb('Content-Security-Policy', "default-src app: 'self'; img-src app://kiosk https:"),
    ).toBe("default-src https://*.app.localhost 'self'; img-src https://kiosk.app.localhost https:");
    expect(headerToWeb('location', 'app://kiosk/x')).toBe('https://kiosk.app.localhost/x');
    expect(headerToWeb('x-url', 'app://kiosk/x')).toBe('app://kiosk/x');
  });
});

describe('an origin', () => {
  it.each([
    ['app://kiosk/index.html', 'app://kiosk'],
    ['APP://Kiosk/x', 'app://kiosk'],
    ['https://a.invalid:8443/x', 'https://a.invalid:8443'],
    ['data:text/html,x', 'null'],
    ['about:blank', 'null'],
    ['', 'null'],
  ])('of %j is %s', (address, origin) => {
    expect(originOf(address)).toBe(origin);
  });
});
