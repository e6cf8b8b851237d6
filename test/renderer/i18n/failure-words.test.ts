import { describe, expect, it } from 'vitest';
import { en } from '../../../renderer/i18n/en.ts';
import { sayFailure } from '../../../renderer/i18n/failure-words.ts';
import { createFormat } from '../../../renderer/i18n/format.ts';
import { createI18n } from '../../../renderer/i18n/i18n.ts';
import type { Translate } from '../../../renderer/i18n/word-keys.ts';
import { PictureProblem } from '../../../shared/domain/picture.ts';
import { ScannerProblem } from '../../../shared/domain/scanner-problem.ts';
import {
  type Failure,
  type FailureCode,
  fail,
  failureCodes,
  supportCodeOf,
} from '../../../shared/failure.ts';

const t = createI18n(en).getFixedT('en') as unknown as Translate;
const say = (failure: Failure, provider?: string) => sayFailure(failure, t, createFormat('en'), provider);

/** Facts of every kind at once: each failure takes those it names. */
const facts = {
  paths: [],
  maxBytes: 1,
  waitMs: 64_000,
  triesLeft: 3,
  file: 'policy.json',
  field: 'mode',
  fields: ['email', 'phoneNumber'],
  name: 'quantum-metal',
  providerCode: '803',
};

/** What only one failure has; a picture's problem is another one than a file's. */
const ownFacts: Partial<Record<FailureCode, object>> = {
  'picture-refused': { problem: 'metadata' },
  'document-not-taken': { why: 'visa' },
  'scanner-failed': { cause: 'jammed' },
};

const withFacts = (code: FailureCode) => ({ code, ...facts, ...ownFacts[code] }) as unknown as Failure;

describe('the words for failures', () => {
  it.each(failureCodes)('%s is said in a whole sentence, with nothing left open', (code) => {
    const words = say(withFacts(code), 'Quantum Metal');
    expect(words).toMatch(/^[A-Z“].{10,}[.?]$/u);
    expect(words).not.toMatch(/[{}]|undefined|failures\./);
  });

  it('never begins with a code, and names no technique', () => {
    for (const code of failureCodes) {
      const words = say(withFacts(code), 'Quantum Metal');
      expect(words).not.toMatch(/error|exception|failed|invalid|HTTP|timeout|null/i);
      expect(words).not.toContain(supportCodeOf(code));
    }
  });

  it.each([
    [fail('code-wrong', { triesLeft: 3 }), 'That code does not match. 3 tries left.'],
    [fail('code-wrong', { triesLeft: 1 }), 'That code does not match. 1 try left.'],
    [fail('code-expired'), 'The code ran out. Send a new one?'],
    [fail('answer-lost'), 'We sent it but got no answer. Do not enter it again: press Check.'],
    [fail('pin-wrong', { triesLeft: 0 }), 'That PIN does not match.'],
    [fail('resend-too-soon', { waitMs: 38_000 }), 'A new code is possible in 38 seconds.'],
    [
      fail('details-incomplete', { fields: ['email', 'phoneNumber'] }),
      'Some details are missing: Email address and Mobile number. Go back and complete them.',
    ],
  ] as const)('says %j as people say it', (failure, words) => {
    expect(say(failure)).toBe(words);
  });

  it('speaks of a file as a whole when the whole file is the problem', () => {
    expect(say(fail('policy-invalid', { file: 'policy.json', field: '*', problem: 'missing' }))).toBe(
      'The file policy.json is missing. Put it back and start again.',
    );
  });

  it.each(PictureProblem.options)('says what to do about a picture that is %s', (problem) => {
    const words = say(fail('picture-refused', { problem }));
    expect(words).toMatch(/^[A-Z].{10,}\.$/u);
    expect(words).not.toMatch(/failures\./);
  });

  it('says for each cause what it is and what to do, never the same twice', () => {
    const said = [
      ...(['visa', 'kind'] as const).map((why) => say(fail('document-not-taken', { why }))),
      ...ScannerProblem.options.map((cause) => say(fail('scanner-failed', { cause }))),
    ];
    expect(new Set(said).size).toBe(said.length);
    // Two sentences: what happened, and one action. A scan that somebody stopped asks for nothing.
    for (const words of said) expect(words).toMatch(/^[A-Z].+\. [A-Z].+\.$|^The scan was stopped\.$/u);
  });

  it('names the provider where it knows it, and "the provider" where it does not', () => {
    expect(say(fail('provider-down'), 'Quantum Metal')).toContain('No service at Quantum Metal');
    expect(say(fail('provider-down'))).toContain('No service at the provider');
  });
});
