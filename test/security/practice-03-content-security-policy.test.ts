/**
 * Practice 3: a content security policy by header: default none, connect self, Trusted Types. What it blocks is shown in Chromium
 * (`test/e2e/security/practice-03-…`); here: that it says what it means, and is sent with everything.
 */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import {
  contentSecurityPolicy,
  formatPolicy,
  policyDirectives,
  pressStyleHash,
} from '../../electron/window/content-security-policy.ts';
import { securityHeaders } from '../../electron/window/response-headers.ts';

const directivesThatExist = new Set([
  ...[
    'default-src',
    'script-src',
    'style-src',
    'img-src',
    'font-src',
    'connect-src',
    'worker-src',
    'media-src',
  ],
  ...['frame-src', 'object-src', 'base-uri', 'form-action', 'frame-ancestors', 'manifest-src', 'child-src'],
  ...['require-trusted-types-for', 'trusted-types', 'sandbox', 'report-to', 'upgrade-insecure-requests'],
]);
const mustBeNone = [
  'default-src',
  'media-src',
  'frame-src',
  'object-src',
  'base-uri',
  'form-action',
  'frame-ancestors',
];

/** Reads a policy as a browser does, and lists what is wrong with it. */
function weaknesses(policy: string): readonly string[] {
  const directives = new Map(
    policy.split(';').map((directive) => {
      const [name = '', ...values] = directive.trim().split(/\s+/);
      return [name, values] as const;
    }),
  );
  const sources = [...directives].flatMap(([name, values]) => values.map((value) => `${name} ${value}`));
  const tooWide = /'unsafe-(inline|eval|hashes)'|\*|https?:|wss?:|data:|filesystem:|(?<!img-src )blob:/;
  return [
    ...[...directives.keys()]
      .filter((name) => !directivesThatExist.has(name))
      .map((name) => `unknown: ${name}`),
    ...mustBeNone
      .filter((name) => directives.get(name)?.join() !== "'none'")
      .map((name) => `not none: ${name}`),
    ...(directives.get('connect-src')?.join() === "'self'" ? [] : ['connect-src is not self']),
    ...(directives.get('require-trusted-types-for')?.join() === "'script'" ? [] : ['no Trusted Types']),
    ...sources.filter((source) => tooWide.test(source)).map((source) => `too wide: ${source}`),
  ];
}

it('says exactly this', () => {
  expect(contentSecurityPolicy.split('; ')).toEqual([
    "default-src 'none'",
    "script-src 'self' 'wasm-unsafe-eval'",
    `style-src 'self' ${pressStyleHash}`,
    "img-src 'self' blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "media-src 'none'",
    "frame-src 'none'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types worker-url default',
  ]);
});

it('has no weakness, and names only directives that exist', () => {
  expect(weaknesses(contentSecurityPolicy)).toEqual([]);
});

it('goes out with nosniff, isolation from other windows, and the camera as the only feature', () => {
  expect(securityHeaders['Content-Security-Policy']).toBe(contentSecurityPolicy);
  expect(securityHeaders['X-Content-Type-Options']).toBe('nosniff');
  expect(securityHeaders['Cross-Origin-Opener-Policy']).toBe('same-origin');
  const granted = securityHeaders['Permissions-Policy']
    ?.split(', ')
    .filter((feature) => !feature.endsWith('=()'));
  expect(granted).toEqual(['camera=(self)']);
});

const installed = (file: string) =>
  readFileSync(path.resolve(import.meta.dirname, '../../node_modules/react-aria/dist/private', file), 'utf8');

it('allows by hash the one <style> that the installed react-aria puts into the head', () => {
  const source = installed('interactions/usePress.mjs');
  const template = /style\.textContent = `([^`]*)`\.trim\(\)/.exec(source)?.[1] ?? '';
  const [, constant = ''] = /\$\{([^}]+)\}/.exec(template) ?? [];
  const value = new RegExp(`const ${constant.replaceAll('$', '\\$')} = '([^']+)'`).exec(source)?.[1] ?? '';
  const style = template.replace(`\${${constant}}`, value).trim();
  expect(style).toContain('[data-react-aria-pressable]');
  expect(pressStyleHash).toBe(`'sha256-${createHash('sha256').update(style).digest('base64')}'`);
});

it('names a default Trusted Types policy only because react-aria still empties its announcer as HTML', () => {
  expect(installed('live-announcer/LiveAnnouncer.mjs')).toContain(".innerHTML = ''");
});

it('negative control: a policy that protects nothing, or less, is caught', () => {
  const colons = formatPolicy(
    Object.fromEntries(Object.entries(policyDirectives).map(([name, values]) => [`${name}:`, values])),
  );
  expect(weaknesses(colons)).toContain('unknown: default-src:');
  const weaker = (name: string, ...values: string[]) =>
    weaknesses(formatPolicy({ ...policyDirectives, [name]: values }));
  expect(weaker('script-src', "'self'", "'unsafe-inline'")).toHaveLength(1);
  expect(weaker('script-src', "'self'", "'unsafe-eval'")).toHaveLength(1);
  expect(weaker('style-src', "'unsafe-inline'")).toHaveLength(1);
  expect(weaker('connect-src', 'https:')).toHaveLength(2);
  expect(weaker('img-src', "'self'", 'data:')).toHaveLength(1);
  expect(weaker('default-src', "'self'")).toEqual(['not none: default-src']);
  expect(weaker('require-trusted-types-for')).toEqual(['no Trusted Types']);
});
