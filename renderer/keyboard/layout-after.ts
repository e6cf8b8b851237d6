import { type LayoutId, layoutIds } from './layouts.ts';

/** The layout that the globe comes to next. */
export function layoutAfter(layout: LayoutId): LayoutId {
  return layoutIds[(layoutIds.indexOf(layout) + 1) % layoutIds.length] ?? 'latin';
}
