/** Every scene, in a real browser: everything that is pressed is 48 px in both directions, and 8 px from the next. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { notRun } from '../gallery/chromium.ts';
import { isComponentScene, sceneNames } from '../gallery/scene-names.ts';
import { sizeNames } from '../gallery/sizes.ts';
import { openStage, type Stage } from '../gallery/stage.ts';
import { limits, measureTargets } from './measure-targets.ts';

const only = process.env.VESTIBULE_SCENES?.split(',');
const names = only ?? sceneNames.filter((name) => !isComponentScene(name));

describe.skipIf(notRun !== '')(`in the browser${notRun}`, () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await openStage();
  });
  afterAll(() => stage?.close());

  it.each(names)('%s', async (name) => {
    await stage.open(name);
    const found: string[] = [];
    for (const size of sizeNames) {
      await stage.resize(size);
      const lines = await stage.page.evaluate(measureTargets, limits);
      found.push(...lines.map((line) => `${size}: ${line}`));
    }
    expect(found).toEqual([]);
  });

  it('a control: what is small and what is close is found', async () => {
    await stage.page.setContent(
      '<button style="width:47px;height:60px;position:absolute;left:0">a</button><button style="width:60px;height:60px;position:absolute;left:54px">b</button>',
    );
    const found = await stage.page.evaluate(measureTargets, limits);
    expect(found.map((line) => line.slice(0, 5))).toEqual(['small', 'close']);
  });
});
