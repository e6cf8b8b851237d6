/** The event object that Electron hands to its listeners, with what the particular event adds to it. */
import type * as E from 'electron';

/** A fresh event. Whoever emits it reads `defaultPrevented` afterwards. */
export function electronEvent(): E.Event;
export function electronEvent<Extra extends object>(extra: Extra): E.Event<Extra>;
export function electronEvent(extra: object = {}): E.Event {
  let isPrevented = false;
  const event = {
    preventDefault() {
      isPrevented = true;
    },
    get defaultPrevented() {
      return isPrevented;
    },
  };
  return Object.defineProperties(event, Object.getOwnPropertyDescriptors(extra));
}
