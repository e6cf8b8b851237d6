import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { notRun } from './chromium.ts';
import { forAxe, judgeScene, wholly } from './judge-scene.ts';
import { sceneNames } from './scene-names.ts';
import { fewestScenes, readShownIn } from './shown-in.ts';
import { openStage, type Stage } from './stage.ts';

/** Two halves need two cores: each has a stage of its own. */
type Half = 0 | 1;
const scenesOf = (half: Half): readonly string[] => sceneNames.filter((_, place) => place % 2 === half);

function describeInBrowser(what: string, describeOn: (stage: () => Stage) => void): void {
  describe.skipIf(notRun !== '')(`in the browser, ${what}${notRun}`, () => {
    let stage: Stage;
    beforeAll(async () => {
      stage = await openStage();
    });
    afterAll(() => stage?.close());
    describeOn(() => stage);
  });
}

/** axe over scenes that between them show every screen and component, in English and in the other direction. */
export function describeEveryScreenForAxe(): void {
  describeInBrowser('for axe', (stage) => {
    it.each(fewestScenes(readShownIn()))('%s', async (name) => {
      expect(await judgeScene(stage(), name, forAxe)).toEqual([]);
    });
  });
}

/** Judges a half of all scenes in every language, at every size. */
export function describeEveryScene(half: Half): void {
  describeInBrowser('in every language', (stage) => {
    const claimed = readShownIn();
    it.each(scenesOf(half))('%s', async (name) => {
      expect(await judgeScene(stage(), name, wholly)).toEqual([]);
      await stage().open(name);
      const shown = await stage().shownFiles();
      const missing = Object.entries(claimed).filter(
        ([file, scenes]) => scenes.includes(name) && !shown.includes(file),
      );
      expect(missing.map(([file]) => file)).toEqual([]);
    });
  });
}
