import { describe, expect, it } from 'vitest';
import { readProbe } from '../../../electron/connectivity/read-probe.ts';

const sentTo = (location: string, asked = 'https://api.bank.example/v1') =>
  readProbe(new URL(asked), { status: 302, location, contentType: undefined }, undefined);

describe('an answer that sends away', () => {
  it.each([
    'https://www.bank.example/',
    'https://bank.example/docs',
    '/login',
    '//api.bank.example/x',
    'http://api.bank.example/',
  ])('to the same owner, %s, is the provider’s own', (location) => {
    expect(sentTo(location)).toBe('reachable');
  });

  it.each(['http://10.0.0.1/login', 'https://hotel.example/', 'https://bank.example.hotel.test/'])(
    'to another site, %s, is the network’s',
    (location) => expect(sentTo(location)).toBe('captive-portal'),
  );

  it('is compared by who can own a name, not by how it ends', () => {
    expect(sentTo('https://portal.co.uk/', 'https://bank.co.uk/')).toBe('captive-portal');
    expect(sentTo('https://www.bank.co.uk/', 'https://api.bank.co.uk/')).toBe('reachable');
  });

  it('on this machine goes by the host', () => {
    expect(sentTo('http://localhost:1/', 'http://127.0.0.1:1/')).toBe('captive-portal');
    expect(sentTo('http://127.0.0.1:2/', 'http://127.0.0.1:1/')).toBe('reachable');
    expect(sentTo('http://192.0.2.1/', 'http://127.0.0.1:1/')).toBe('captive-portal');
  });

  it('to nowhere at all is an answer like any other', () => {
    expect(sentTo('http://')).toBe('reachable');
  });
});
