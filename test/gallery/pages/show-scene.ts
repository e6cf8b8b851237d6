import type { GalleryLanguage } from '../languages.ts';
import { type GalleryHandle, makeHandle } from './handle.ts';
import { reach } from './reach.ts';
import { speakInScene } from './speak-in-scene.ts';

declare global {
  interface Window {
    /** Put there by each page of the gallery, for who drives it. */
    gallery?: GalleryHandle;
  }
}

/** Hands a scene to whoever drives the page, and speaks the language that its address asks for. */
export function showScene(page: Window, language: string | null): void {
  page.gallery = makeHandle(speakInScene);
  if (!language || language === 'en') return;
  const begin = setInterval(() => {
    if (!reach.stores?.app.getState().status || !reach.stores.session.getState().session) return;
    clearInterval(begin);
    setTimeout(() => void speakInScene(language as GalleryLanguage), 400);
  }, 50);
}
