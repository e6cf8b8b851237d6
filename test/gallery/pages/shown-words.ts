/** In place of the renderer's own in a scene: the same, within reach of the gallery. */
import type { i18n as I18n } from 'i18next';
import { createI18n as create } from '../../../renderer/i18n/i18n.ts';
import { reach } from './reach.ts';

export function createI18n(): I18n {
  const i18n = create();
  reach.i18n = i18n;
  return i18n;
}
