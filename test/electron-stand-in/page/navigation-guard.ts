/**
 * Moves that Chromium makes without asking the network (`about:`, `blob:`, `mailto:` and other programs' schemes, the
 * product's own scheme) do not pass this process's request check. They are held here and told to main, which decides.
 * Runs in the preload's world; sent to the page as source.
 */
import type { NodeLink } from './node-link.ts';

export function guardNavigation(node: NodeLink): void {
  interface NavigateEvent extends Event {
    destination: { url: string; sameDocument: boolean };
  }
  const navigation = (globalThis as { navigation?: EventTarget }).navigation;
  navigation?.addEventListener('navigate', (event) => {
    const { url, sameDocument } = (event as NavigateEvent).destination;
    if (sameDocument || /^https?:/i.test(url)) return;
    event.preventDefault();
    node.tell({ op: 'leave', url });
  });
}
