import type { i18n as I18n } from 'i18next';
import { en } from '../../../renderer/i18n/en.ts';
import { hasLanguage, loadLanguage, namespace } from '../../../renderer/i18n/load-language.ts';
import type { Language } from '../../../shared/domain/language.ts';
import { type GalleryLanguage, isPseudo, pseudoPlaces } from '../languages.ts';
import { pseudoWords } from '../pseudo-words.ts';

/**
 * Makes the words of any of the gallery's languages ready, and answers with the language that speaks them then. A language without a
 * catalogue keeps its direction and has English words, as in the kiosk.
 */
export async function prepareWords(i18n: I18n, wanted: GalleryLanguage): Promise<Language> {
  for (const place of Object.values(pseudoPlaces)) {
    if (i18n.hasResourceBundle(place, namespace) && i18n.getResourceBundle(place, namespace).isPseudo)
      i18n.removeResourceBundle(place, namespace);
  }
  if (!isPseudo(wanted)) {
    if (!hasLanguage(i18n, wanted)) await loadLanguage(i18n, wanted);
    return wanted;
  }
  const place = pseudoPlaces[wanted];
  i18n.addResourceBundle(
    place,
    namespace,
    { ...pseudoWords({ ...i18n.getResourceBundle('en', namespace), ...en }), isPseudo: 'yes' },
    false,
    true,
  );
  return place;
}
