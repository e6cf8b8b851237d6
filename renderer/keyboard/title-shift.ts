/** Where something begins and ends on the page, in px from its top. */
interface Extent {
  readonly top: number;
  readonly bottom: number;
}

/**
 * How far to scroll so that the title of a screen is not cut by the edge of its view: wholly back into it where the field stays in sight,
 * otherwise wholly out of it. Nothing where neither can be had.
 */
export function titleShift({
  title,
  field,
  view,
}: {
  readonly title: Extent;
  readonly field: Extent;
  readonly view: Extent;
}): number {
  if (title.top >= view.top || title.bottom <= view.top) return 0;
  const back = title.top - view.top;
  if (field.bottom - back <= view.bottom) return back;
  const away = title.bottom - view.top;
  return field.top - away >= view.top ? away : 0;
}
