import type { App } from 'electron';
import { expect, it } from 'vitest';
import { guardCredentialPrompts } from '../../../electron/window/credential-prompt-guard.ts';
import { AppDouble } from '../../support/electron-double/app-double.ts';
import { createPreventableEvent } from '../../support/electron-double.ts';

it.each([
  ['a bad certificate is refused', 'certificate-error', ['url', 'error', {}], [false]],
  ['no client certificate is offered', 'select-client-certificate', ['url', [{}, {}]], []],
  ['no password is given', 'login', [{}, {}], []],
])('%s', (_name, event, details, answer) => {
  const app = new AppDouble();
  guardCredentialPrompts(app as unknown as App);
  const asked = createPreventableEvent();
  const answers: unknown[][] = [];
  // Main's own requests carry no contents.
  app.emit(event, asked, null, ...details, (...given: unknown[]) => answers.push(given));
  expect(asked.defaultPrevented).toBe(true);
  expect(answers).toEqual([answer]);
});
