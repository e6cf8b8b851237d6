import { shippedLanguages } from '../../shared/domain/language-facts.ts';
import { findClipped } from './find-clipped.ts';
import { findHiddenCodes } from './find-hidden-codes.ts';
import { findUsedFaces } from './find-used-faces.ts';
import { findViolations } from './find-violations.ts';
import { type GalleryLanguage, galleryLanguages, isPseudo, rightToLeft } from './languages.ts';
import { differsFromBaseline, type Side, takePicture } from './pictures/baselines.ts';
import { isComponentScene } from './scene-names.ts';
import { type SizeName, sizeNames } from './sizes.ts';
import type { Stage } from './stage.ts';

/** Scripts whose faces the product ships. */
export const ownScripts = /[\p{Script=Arabic}\p{Script=Han}]/u;

interface Wanted {
  /** In these axe looks at it. */
  readonly axe: readonly GalleryLanguage[];
  /** In these nothing may be clipped, at each of these sizes. */
  readonly whole: readonly (readonly [GalleryLanguage, readonly SizeName[]])[];
  /** Whether it looks as it did, in the shipped faces. */
  readonly looks: boolean;
}

/** What is asked each time of the scenes that show every screen and component, in English and in the other direction. */
export const forAxe: Wanted = { axe: ['en', rightToLeft], whole: [], looks: false };

/** What is asked of a few scenes each time: English and the other direction; the longest words on the smallest display. */
export const shortly: Wanted = {
  axe: ['en', rightToLeft],
  whole: [
    ['en', ['1280x800']],
    ['long', ['1280x800']],
  ],
  looks: true,
};

/** What is asked of every scene: axe in each shipped language; no clipped text in any language on the smallest display, nor in the longest on any. */
export const wholly: Wanted = {
  axe: shippedLanguages,
  whole: galleryLanguages.map((language) => [
    language,
    isPseudo(language) ? sizeNames : ['1280x800', '1080x1920'],
  ]),
  looks: true,
};

/** Everything that is wrong with a scene, a line each: how it reads, what axe finds, whether it looks as it did, and who drew its letters. */
export async function judgeScene(
  stage: Stage,
  name: string,
  { axe, whole, looks }: Wanted,
): Promise<string[]> {
  const found: string[] = [];
  const languages = [...new Set([...axe, ...whole.map(([language]) => language)])];
  await stage.open(name);
  // Pictures first: what was shown on a taller display has lost the place that it was scrolled to.
  if (looks) {
    found.push(...(await judgePicture(stage, name, 'ltr')));
    await stage.speak(rightToLeft);
    found.push(...(await judgePicture(stage, name, 'rtl')));
  }
  for (const language of languages) {
    if (looks || language !== 'en') await stage.speak(language);
    if (looks && language !== 'en')
      found.push(...(await judgeFaces(stage)).map((line) => `${language}: ${line}`));
    if (axe.includes(language))
      found.push(...(await findViolations(stage.page)).map((line) => `${language}: axe ${line}`));
    for (const size of whole.find(([one]) => one === language)?.[1] ?? []) {
      if (size !== '1280x800') await stage.resize(size);
      for (const { how, text, where } of await stage.page.evaluate(findClipped))
        found.push(`${language} ${size}: ${how}: “${text}” in ${where}`);
      // A page of one component in all its states is longer than any display.
      if (!isComponentScene(name))
        for (const code of await stage.page.evaluate(findHiddenCodes))
          found.push(`${language} ${size}: below the fold: ${code}`);
    }
    await stage.resize('1280x800');
  }
  return [...found, ...stage.takeComplaints()];
}

async function judgePicture({ page }: Stage, name: string, side: Side): Promise<string[]> {
  const count = differsFromBaseline(name, side, await takePicture(page));
  if (count === 0) return [];
  return [
    `${side}: ${count} pixels look different (out/gallery/differences; npm run gallery -- --update ${name})`,
  ];
}

async function judgeFaces({ page }: Stage): Promise<string[]> {
  const faces = await findUsedFaces(page, ownScripts);
  return faces
    .filter(({ isShipped }) => !isShipped)
    .map(({ family, text }) => `“${text}” is drawn by the system’s ${family}`);
}
