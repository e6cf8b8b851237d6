/** Components carry no words: every sentence lives in the catalogues, in every shipped language. */
import { describe, expect, it } from 'vitest';
import { findLiteralText } from './checks/literal-text.ts';
import { readSources } from './source/source-file.ts';

const count = (text: string) => findLiteralText([{ path: 'renderer/areas/a-screen.tsx', text }]).length;

it('holds in the whole project', () => {
  expect(findLiteralText(readSources(['renderer']))).toEqual([]);
});

describe('refuses', () => {
  it.each([
    'const a = <p>Please wait</p>;',
    'const a = <p>等待</p>;',
    'const a = <p>{count} left</p>;',
    "const a = <p>{'Please wait'}</p>;",
    'const a = <p>{`Step \u0024{n}`}</p>;',
    "const a = <p>{busy ? 'Sending' : done}</p>;",
    "const a = <p>{busy && 'Sending'}</p>;",
    "const a = <p>{n + ' left'}</p>;",
    'const a = <>Done</>;',
    'const a = <button aria-label="Close" />;',
    "const a = <button aria-label={open ? 'Close' : label} />;",
    'const a = <img alt="Your card" />;',
    'const a = <input placeholder="Name" />;',
    'const a = <p title="More" />;',
    'const a = <TextField label="Name" />;',
    'const a = <TextField errorMessage={`Too long`} />;',
  ])('%s', (text) => {
    expect(count(text)).toBe(1);
  });
});

describe('allows', () => {
  it.each([
    "const a = <p>{t('visit.wait')}</p>;",
    "const a = <p className='quiet' id=\"wait\" data-state='busy'>{words}</p>;",
    "const a = <p>{' · '}{first} – {second}</p>;",
    "const a = <p>{kind === 'wide' ? first : second}</p>;",
    "const a = <button aria-label={t('close')} type='button' />;",
    '// <p>Please wait</p>\nconst a = "Please wait";',
  ])('%s', (text) => {
    expect(count(text)).toBe(0);
  });
});
