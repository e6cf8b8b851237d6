import type { Language } from '../../../shared/domain/language.ts';
import type { GalleryLanguage } from '../languages.ts';
import { reach } from './reach.ts';
import { prepareWords } from './speak.ts';

const painted = () => new Promise<void>((done) => requestAnimationFrame(() => setTimeout(done)));

/**
 * Turns a scene that stands there to another language: staff's and customer's at once, whatever has been done in it before. So hands know
 * English alone, and what a screen keeps for itself must survive the change.
 */
export async function speakInScene(wanted: GalleryLanguage): Promise<void> {
  const { i18n, stores } = reach;
  if (!i18n || !stores) throw new Error('the scene has not begun');
  // What is spoken already would not be looked up anew.
  say('en');
  await painted();
  say(await prepareWords(i18n, wanted));
  await painted();
}

function say(language: Language): void {
  const { stores, speakAsMain } = reach;
  if (!stores) return;
  const { app } = stores;
  app.setState({ settings: { ...app.getState().settings, staffLanguage: language } });
  speakAsMain?.(language);
  const visit = openVisit();
  if (!visit) return;
  const { application, parting } = visit.getState();
  visit.setState({
    ...(application ? { application: { ...application, customerLanguage: language } } : {}),
    ...(parting ? { parting: { ...parting, customerLanguage: language } } : {}),
  });
}

/** The visit's store, once somebody has signed in. */
function openVisit() {
  try {
    return reach.stores?.visit;
  } catch {
    return undefined;
  }
}
