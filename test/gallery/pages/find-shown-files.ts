/** As React keeps a component that stands on the page; no public way leads there. */
interface Fiber {
  readonly type: unknown;
  readonly child: Fiber | null;
  readonly sibling: Fiber | null;
}

/** The files whose components stand on the page: each was told its file by the gallery's bundler. */
export function findShownFiles(page: Document): readonly string[] {
  const files = new Set<string>();
  const walk = (first: Fiber | null): void => {
    for (let fiber = first; fiber; fiber = fiber.sibling) {
      const file = (fiber.type as { fileOfGallery?: string } | null)?.fileOfGallery;
      if (file) files.add(file);
      walk(fiber.child);
    }
  };
  const root = page.getElementById('root');
  const key = Object.keys(root ?? {}).find((name) => name.startsWith('__reactContainer$'));
  if (!root || !key) throw new Error('nothing of React stands on the page');
  // The container keeps what stood there when it began; its state knows the newest.
  const container = (root as unknown as Record<string, { stateNode: { current: Fiber } }>)[key];
  walk(container?.stateNode.current ?? null);
  return [...files].sort();
}
