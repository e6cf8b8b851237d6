import type { GalleryLanguage } from '../languages.ts';
import { findShownFiles } from './find-shown-files.ts';
import { reach } from './reach.ts';

/** What a page of the gallery lets its driver do. */
export interface GalleryHandle {
  readonly speak: (language: GalleryLanguage) => Promise<void>;
  /** Lets time pass on a clock that stands still. */
  readonly pass: (ms: number) => void;
  /** Files of the renderer whose components stand on the page. */
  readonly shownFiles: () => readonly string[];
  /** Resolves when nothing has changed for a moment and every face is there; after four seconds all the same. */
  readonly settled: () => Promise<void>;
}

const quietMs = 80;
const longestMs = 4_000;
/** A living picture is looked at a few times a second: what is said of it comes that much later. */
const quietBesideVideoMs = 800;

const videos = () => [...document.querySelectorAll('video')];
const quietFor = () => (videos().length > 0 ? quietBesideVideoMs : quietMs);

/** The same for scenes and components; each speaks in its own way. */
export function makeHandle(speak: GalleryHandle['speak']): GalleryHandle {
  return {
    speak,
    pass: (ms) => reach.pass?.(ms),
    shownFiles: () => findShownFiles(document),
    settled,
  };
}

async function settled(): Promise<void> {
  await new Promise<void>((done) => {
    const finish = () => {
      clearTimeout(latest);
      clearTimeout(quiet);
      watch.disconnect();
      done();
    };
    const latest = setTimeout(finish, longestMs);
    let quiet = setTimeout(look, quietFor());
    function look() {
      const isPending =
        reach.drawing > 0 || document.querySelector('.loading[aria-busy]') || !document.querySelector('h1');
      if (isPending || videos().some(({ readyState }) => readyState < 2))
        quiet = setTimeout(look, quietFor());
      else finish();
    }
    const watch = new MutationObserver(() => {
      clearTimeout(quiet);
      quiet = setTimeout(look, quietFor());
    });
    watch.observe(document, { childList: true, subtree: true, characterData: true, attributes: true });
  });
  // A face is asked for when its first letter is drawn: on a slow machine that is after nothing was under way any more. So it is asked for here.
  const text = document.body.textContent;
  const families = new Set([...document.fonts].map(({ family }) => family.replaceAll('"', '')));
  await Promise.allSettled([...families].map((family) => document.fonts.load(`16px "${family}"`, text)));
  do {
    await document.fonts.ready;
    await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
  } while (document.fonts.status === 'loading');
}
