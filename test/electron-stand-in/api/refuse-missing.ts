/**
 * The stand-in offers a part of Electron. Touching anything else throws at once and by name, so that code which works
 * here only because a member was silently `undefined` cannot exist.
 */
import { EventEmitter } from 'node:events';

/** JavaScript itself looks for these on any object (awaiting it, printing it as JSON). */
const ASKED_BY_THE_LANGUAGE = new Set<PropertyKey>(['then', 'toJSON']);

function missing(name: string, member: PropertyKey): Error {
  return new Error(`${name}.${String(member)} is not in the stand-in`);
}

/** `target`, except that reading or assigning a member it lacks throws `<name>.<member> is not in the stand-in`. */
export function refuseMissing<T extends object>(name: string, target: T): T {
  return new Proxy(target, {
    get(object, member, receiver) {
      const isKnown = typeof member === 'symbol' || member in object || ASKED_BY_THE_LANGUAGE.has(member);
      if (!isKnown) throw missing(name, member);
      return Reflect.get(object, member, receiver) as unknown;
    },
    set(object, member, value, receiver) {
      if (typeof member !== 'symbol' && !(member in object)) throw missing(name, member);
      return Reflect.set(object, member, value, receiver);
    },
  });
}

/** Stands for a whole module that is not offered: it can be imported and destructured, but every use throws by name. */
export function refuseAll(name: string): never {
  function refuse(): never {
    throw new Error(`${name} is not in the stand-in`);
  }
  // A function that can be called and constructed, so that both get as far as the refusal.
  return new Proxy(refuse, {
    apply: refuse,
    get(_target, member) {
      if (typeof member === 'symbol' || ASKED_BY_THE_LANGUAGE.has(member)) return undefined;
      throw missing(name, member);
    },
    set(_target, member) {
      throw missing(name, member);
    },
    construct: refuse,
  }) as never;
}

/** An event emitter whose instances refuse what they lack. */
export class RefusingEmitter<Events extends Record<keyof Events, unknown[]>> extends EventEmitter<Events> {
  constructor(name: string) {
    super();
    // biome-ignore lint/correctness/noConstructorReturn: subclasses must become the proxy, or `this.missing` would slip by
    return refuseMissing(name, this);
  }
}
