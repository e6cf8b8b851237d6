/** A few telling screens in the real browser: nothing clipped, nothing for axe, the look they had, the shipped faces. The rest is for `npm run test:all`. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { notRun } from './chromium.ts';
import { findClipped } from './find-clipped.ts';
import { findHiddenCodes } from './find-hidden-codes.ts';
import { findUsedFaces } from './find-used-faces.ts';
import { findViolations } from './find-violations.ts';
import { judgeScene, ownScripts, shortly } from './judge-scene.ts';
import { rightToLeft } from './languages.ts';
import { differsFromBaseline, takePicture } from './pictures/baselines.ts';
import { openStage, type Stage } from './stage.ts';

const telling = [
  'sign-in-pin',
  'home-all',
  'details-tried',
  'capture-good',
  'check-document',
  'one-visit-review',
  'sent-mixed',
  'code-wrong',
  'done-link',
  'outbox-item',
  'customer-sees-code',
  'component-button',
];

describe.skipIf(notRun !== '')(`in the browser${notRun}`, () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await openStage();
  });
  afterAll(() => stage?.close());

  it.each(telling)('%s', async (name) => {
    expect(await judgeScene(stage, name, shortly)).toEqual([]);
  });

  describe('would find', () => {
    beforeAll(() => stage.open('component-button'));

    /** Does something to the page's first button for as long as somebody looks. */
    const spoilt = async <T>(css: string, look: () => Promise<T>): Promise<T> => {
      const style = await stage.page.addStyleTag({
        content: `.component-page__state:first-child .button { ${css} }`,
      });
      const seen = await look();
      await style.evaluate((element) => (element as Element).remove());
      return seen;
    };

    it.each([
      ['a word that is cut', 'inline-size: 90px; white-space: nowrap; overflow: hidden'],
      [
        'a word that is shortened',
        'inline-size: 90px; display: block; white-space: nowrap; overflow: hidden; text-overflow: ellipsis',
      ],
      ['a word that runs out of its button', 'inline-size: 90px; white-space: nowrap'],
      ['a word that nobody can reach', 'position: fixed; inset-inline-start: -60px'],
      ['a word over another', 'position: relative; inset-block-start: -54px; background: none'],
      ['a word under something', 'position: relative; inset-block-start: -40px'],
    ])('%s', async (_, css) => {
      const clipped = () => stage.page.evaluate(findClipped);
      expect(await clipped()).toEqual([]);
      expect(await spoilt(css, clipped)).not.toEqual([]);
    });

    it.each([
      ['another colour', 'background: var(--color-danger)'],
      ['another shade', 'background: var(--color-accent-strong)'],
      ['a button two pixels lower', 'transform: translateY(2px)'],
      ['more room in a button', 'padding-inline: 48px'],
    ])('%s', async (_, css) => {
      const look = async () => differsFromBaseline('component-button', 'ltr', await takePicture(stage.page));
      expect(await look()).toBe(0);
      expect(await spoilt(css, look)).toBeGreaterThan(0);
    });

    it('an icon that is gone', async () => {
      await stage.open('home-all');
      const look = async () => differsFromBaseline('home-all', 'ltr', await takePicture(stage.page));
      expect(await look()).toBe(0);
      const icon = stage.page.locator('main .icon--small').first();
      await icon.evaluate((element) => element.setAttribute('visibility', 'hidden'));
      expect(await look()).toBeGreaterThan(0);
      await stage.open('component-button');
    });

    it('words that are too faint', async () => {
      const look = () => findViolations(stage.page);
      expect(await spoilt('color: var(--color-positive)', look)).toEqual([
        expect.stringContaining('color-contrast'),
      ]);
    });

    it('a page that shows nothing', async () => {
      const root = stage.page.locator('#root');
      await root.evaluate((element) => element.setAttribute('hidden', ''));
      const found = await findViolations(stage.page);
      await root.evaluate((element) => element.removeAttribute('hidden'));
      expect(found).toContainEqual(expect.stringContaining('page-has-heading-one'));
    });

    it('a code that has to be scrolled to', async () => {
      await stage.open('done-link');
      expect(await stage.page.evaluate(findHiddenCodes)).toEqual([]);
      await stage.page.addStyleTag({ content: '.link-sheet__code { margin-block-start: 300px }' });
      expect(await stage.page.evaluate(findHiddenCodes)).toEqual([
        'QR code with the customer’s personal link',
      ]);
    });

    it('letters of the system’s, and sees that it has none for Arabic and Chinese', async () => {
      await stage.open('component-text-input');
      await stage.speak(rightToLeft);
      const shown = await findUsedFaces(stage.page, ownScripts);
      expect(new Set(shown.map(({ isShipped }) => isShipped))).toEqual(new Set([true]));
      await stage.page.setContent('<p>محمد 李小龍</p>');
      const families = (await findUsedFaces(stage.page)).filter(({ isShipped }) => !isShipped);
      // One face for everything it has no letters for: boxes.
      expect(families).toHaveLength(1);
    });
  });
});
