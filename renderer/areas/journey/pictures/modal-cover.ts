/** Whether a question lies over the screen: nothing is to be taken behind it, whoever asks it. */
export const isCoveredByModal = (): boolean =>
  document.querySelector('[role="dialog"], [role="alertdialog"]') !== null;

/** Calls whenever one may have come or gone; answers how to stop that. Each is put directly into the page, beside the screen. */
export function watchModals(onChange: () => void): () => void {
  const watching = new MutationObserver(onChange);
  watching.observe(document.body, { childList: true });
  return () => watching.disconnect();
}
