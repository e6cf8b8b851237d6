import { expect, it } from 'vitest';
import { installWorkerUrlPolicy } from '../../../renderer/guards/worker-url-policy.ts';

const listed = ['app://kiosk/assets/imaging-worker.js'];

it('passes the listed files, and throws for every other', () => {
  const made: string[] = [];
  const page = {
    trustedTypes: {
      createPolicy: (name: string, rules: { createScriptURL: (url: string) => string }) => {
        made.push(name);
        return { createScriptURL: (url: string) => ({ trusted: rules.createScriptURL(url) }) };
      },
    },
  };
  const trust = installWorkerUrlPolicy(page, listed);
  expect(made).toEqual(['worker-url']);
  expect(trust(listed[0] ?? '')).toEqual({ trusted: listed[0] });
  for (const url of ['', 'blob:app://kiosk/1', `${listed[0]}?x`, 'https://elsewhere.example/a.js'])
    expect(() => trust(url)).toThrow('no worker of the kiosk');
});

it('keeps to its list where the browser knows no Trusted Types', () => {
  const trust = installWorkerUrlPolicy({}, listed);
  expect(trust(listed[0] ?? '')).toBe(listed[0]);
  expect(() => trust('other.js')).toThrow(TypeError);
});
