/** The gallery stays alive: what has no scene is named here with its reason, or fails. */
import { describe, expect, it } from 'vitest';
import { componentNames } from './pages/component-names.ts';
import { baselineNames, baselinesByLook, sides } from './pictures/baselines.ts';
import { sceneNames, scenesByArea } from './scene-names.ts';
import { fewestScenes, findComponentFiles, readShownIn, type ShownIn } from './shown-in.ts';

/** What no scene shows, and why. */
const unseen: Readonly<Record<string, string>> = {
  'renderer/areas/start/loading.tsx':
    'stands until main has answered for the first time; here it has, before anything is looked at',
  'renderer/customer/customer-app.tsx':
    'the customer’s own window, whose every view is shown by the scenes of the turned screen',
};

const findUnshown = (files: readonly string[], shown: ShownIn) =>
  files.filter((file) => !shown[file]?.some((scene) => sceneNames.includes(scene)) && !(file in unseen));

describe('the gallery', () => {
  it('shows every screen and every component', () => {
    expect(findUnshown(findComponentFiles(), readShownIn())).toEqual([]);
  });

  it('would miss one that nothing shows, or a scene that is gone', () => {
    const files = ['renderer/areas/new-screen.tsx', 'renderer/areas/old-screen.tsx'];
    expect(findUnshown(files, { 'renderer/areas/old-screen.tsx': ['a-scene-that-is-gone'] })).toEqual(files);
  });

  it('excuses nothing that it shows or that is gone', () => {
    const files = findComponentFiles();
    expect(Object.keys(unseen).filter((file) => !files.includes(file) || readShownIn()[file])).toEqual([]);
  });

  it('shows all of them in a few scenes, for what takes too long with every scene', () => {
    const shown = readShownIn();
    const few = fewestScenes(shown);
    const left = Object.entries(shown).filter(([, scenes]) => !scenes.some((scene) => few.includes(scene)));
    expect(left).toEqual([]);
    expect(few.length).toBeLessThan(sceneNames.length / 2);
  });

  it('has a page for each component by itself', () => {
    const alone = componentNames.map((name) => name.replace(/^dialog-alert$/, 'dialog'));
    const files = findComponentFiles().filter((file) => file.startsWith('renderer/components/'));
    const names = files.map((file) => file.replace(/^.*\/|\.tsx$/g, ''));
    expect(names.filter((name) => !(alone as readonly string[]).includes(name))).toEqual(['screen']);
  });

  it('keeps a picture of every scene, and of nothing else', () => {
    expect([...baselineNames()].sort()).toEqual([...sceneNames].sort());
  });

  it('keeps one from either side, and none twice: where two scenes look alike, a hand has done nothing', () => {
    const seen = sides.map((side) => [...baselinesByLook(side).values()].flat().length);
    expect(seen).toEqual([sceneNames.length, sceneNames.length]);
    expect([...baselinesByLook('ltr').values()].filter((scenes) => scenes.length > 1)).toEqual([]);
  });

  it('lists every scene under an area', () => {
    expect(scenesByArea().get('Others')).toBeUndefined();
  });
});
