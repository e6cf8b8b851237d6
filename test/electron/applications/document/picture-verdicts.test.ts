import { expect, it } from 'vitest';
import { createPictureVerdicts } from '../../../../electron/applications/document/picture-verdicts.ts';
import type { ApplicationId } from '../../../../shared/brand.ts';
import { fail } from '../../../../shared/failure.ts';
import { err, ok } from '../../../../shared/result.ts';
import { goodQuality } from '../../../support/good-quality.ts';

const id = '3f0e3a3e-6f0b-4b50-9a55-6d7b7d0a7c11' as ApplicationId;
const blurred = { quality: { ...goodQuality, refusedFor: ['blur' as const] } };
const refused = (mayBeKept: boolean) => err(fail('picture-poor', { problems: ['blur'], mayBeKept }));

it('a good picture is taken, and a warning is no refusal', () => {
  const { judge } = createPictureVerdicts();
  expect(judge(id, 'front', { quality: goodQuality })).toEqual(ok(undefined));
  expect(judge(id, 'front', { quality: { ...goodQuality, warnedOf: ['blur'] } })).toEqual(ok(undefined));
});

it('a poor one is refused twice, and then kept with a reason', () => {
  const { judge } = createPictureVerdicts();
  const withReason = { ...blurred, keptBecause: 'worn-document' as const };
  expect(judge(id, 'front', withReason)).toEqual(refused(false));
  expect(judge(id, 'front', withReason)).toEqual(refused(true));
  expect(judge(id, 'front', blurred)).toEqual(refused(true));
  expect(judge(id, 'front', withReason)).toEqual(ok('worn-document'));
});

it('each side is refused for itself, and each visit', () => {
  const { judge, forget } = createPictureVerdicts();
  judge(id, 'front', blurred);
  judge(id, 'front', blurred);
  expect(judge(id, 'back', blurred)).toEqual(refused(false));
  forget(id);
  expect(judge(id, 'front', blurred)).toEqual(refused(false));
});

it('after a good one the next poor one is the first again', () => {
  const { judge } = createPictureVerdicts();
  judge(id, 'front', blurred);
  judge(id, 'front', blurred);
  judge(id, 'back', blurred);
  expect(judge(id, 'front', { quality: goodQuality })).toEqual(ok(undefined));
  expect(judge(id, 'front', { ...blurred, keptBecause: 'only-copy' })).toEqual(refused(false));
  // Of the other side nothing was good.
  expect(judge(id, 'back', blurred)).toEqual(refused(true));
});

it('one that nobody judged needs a person who did, and says so', () => {
  const { judge } = createPictureVerdicts();
  const unjudged = (mayBeKept: boolean) => err(fail('picture-poor', { problems: [], mayBeKept }));
  expect(judge(id, 'front', {})).toEqual(unjudged(false));
  expect(judge(id, 'front', {})).toEqual(unjudged(true));
  expect(judge(id, 'front', { keptBecause: 'only-copy' })).toEqual(unjudged(true));
  expect(judge(id, 'front', { keptBecause: 'not-judged' })).toEqual(ok('not-judged'));
  expect(judge(id, 'front', { ...blurred, keptBecause: 'not-judged' })).toEqual(refused(true));
});
