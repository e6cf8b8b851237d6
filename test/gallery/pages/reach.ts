import type { i18n as I18n } from 'i18next';
import type { Stores } from '../../../renderer/stores/stores.ts';
import type { Language } from '../../../shared/domain/language.ts';

/** What of a page the gallery has its hands on. */
export interface Reach {
  i18n?: I18n;
  stores?: Stores;
  /** Lets time pass where the clocks stand still. */
  pass?: (ms: number) => void;
  /** How many pictures are being drawn: nothing on the page tells of them until they are there. */
  drawing: number;
  /** What the practice main says in the customer's language is said in this one. */
  speakAsMain?: (language: Language) => void;
}

export const reach: Reach = { drawing: 0 };
