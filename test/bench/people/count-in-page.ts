/**
 * Runs in the page: counts what a person does there, from the page's own events. A press is a pointer that goes down on something else
 * than a text field, or Enter; a field counts once, however much is typed in it.
 */

/** What was done so far. */
export interface Done {
  readonly presses: number;
  readonly fields: number;
  readonly characters: number;
}

/** Begins to count, from nothing. The page is replaced after each visit, and the count with it. */
export function countInPage(): void {
  const isTyped = (element: Element) =>
    element.matches('[role=spinbutton], textarea, input:not([type=checkbox], [type=radio], [type=file])');
  const fields = new Set<Element>();
  let presses = 0;
  let characters = 0;
  let isPaused = false;
  const elementOf = (event: Event) => (event.target instanceof Element ? event.target : undefined);
  const typeIn = (element: Element, count: number) => {
    // The day, the month and the year of a date are one field.
    fields.add(element.closest('[role=group]:has([role=spinbutton])') ?? element);
    characters += count;
  };
  const lengths = new WeakMap<Element, number>();
  document.addEventListener(
    'pointerdown',
    (event) => {
      const element = elementOf(event);
      // To put the cursor into a field is part of typing there: whoever types goes on with Tab.
      if (event.isTrusted && !isPaused && element && !isTyped(element)) presses += 1;
    },
    true,
  );
  document.addEventListener(
    'keydown',
    (event) => {
      const element = elementOf(event);
      if (!event.isTrusted || isPaused || !element) return;
      if (event.key === 'Enter') presses += 1;
      else if (element.matches('[role=spinbutton]') && event.key.length === 1) typeIn(element, 1);
    },
    true,
  );
  document.addEventListener(
    'input',
    (event) => {
      const element = elementOf(event);
      if (isPaused || !(element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement))
        return;
      if (!isTyped(element)) return;
      const before = lengths.get(element) ?? 0;
      lengths.set(element, element.value.length);
      typeIn(element, Math.max(0, element.value.length - before));
    },
    true,
  );
  Object.assign(window, {
    countedActions: {
      read: (): Done => ({ presses, fields: fields.size, characters }),
      pause: (now: boolean) => {
        isPaused = now;
      },
    },
  });
}

/** As the page has it. */
export interface CountedWindow {
  readonly countedActions: { readonly read: () => Done; readonly pause: (now: boolean) => void };
}
