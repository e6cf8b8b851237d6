/** The small rules of the HTTP client: time limits, and which addresses of this machine may be called. */
import { describe, expect, it } from 'vitest';
import { createLoopbackRule, isAllowedUrl } from '../../../electron/http/allowed-url.ts';
import { timeoutsFromPolicy, totalTimeoutMs } from '../../../electron/http/http-timeouts.ts';

describe('time limits', () => {
  const timeouts = timeoutsFromPolicy({ connectSeconds: 5, answerSeconds: 15 });

  it('come from the policy', () => {
    expect(totalTimeoutMs(timeouts, 0)).toBe(20_000);
  });

  it('grow with what is sent: 4 MB at 64 KiB a second are a minute more', () => {
    expect(totalTimeoutMs(timeouts, 4 * 1024 * 1024)).toBe(20_000 + 64_000);
  });
});

describe('plain http', () => {
  const twin = 'http://127.0.0.1:40123';
  const rule = (isPackaged: boolean, twinOrigins: readonly string[]) =>
    createLoopbackRule({ isPackaged, twinOrigins: () => twinOrigins });
  const allowed = (url: string, allowLoopback: (url: URL) => boolean) =>
    isAllowedUrl(new URL(url), allowLoopback);

  it('is spoken to any address of this machine while the app is not packaged', () => {
    for (const url of [twin, 'http://localhost:8080/x', 'http://[::1]:9/']) {
      expect(allowed(url, rule(false, []))).toBe(true);
    }
  });

  it('is spoken to its own twin only once the app is packaged', () => {
    expect(allowed(`${twin}/v1/customer/bind`, rule(true, [twin]))).toBe(true);
    expect(allowed('http://127.0.0.1:40124/', rule(true, [twin]))).toBe(false);
    expect(allowed('http://localhost:40123/', rule(true, [twin]))).toBe(false);
    expect(allowed(twin, rule(true, []))).toBe(false);
  });

  it('is never spoken to another machine', () => {
    for (const url of [
      'http://provider.example/',
      'http://127.0.0.1.example/',
      'http://10.0.0.1/',
      'http://0.0.0.0/',
    ]) {
      expect(allowed(url, rule(false, []))).toBe(false);
      expect(allowed(url, () => true)).toBe(false);
    }
  });
});
