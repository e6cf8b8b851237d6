/** `protocol`: the product's own scheme and who answers its requests. Each session has its own handlers, as in Electron. */
import type * as E from 'electron';
import type { OwnSchemes } from './own-schemes.ts';
import { refuseMissing } from './refuse-missing.ts';

type Handler = Parameters<E.Protocol['handle']>[1];

export interface ProtocolCore {
  offered: Protocol;
  handlerFor(scheme: string): Handler | undefined;
}

export interface Protocol {
  registerSchemesAsPrivileged(customSchemes: E.CustomScheme[]): void;
  handle(scheme: string, handler: Handler): void;
  unhandle(scheme: string): void;
  isProtocolHandled(scheme: string): boolean;
}

/** What an `https` address in Chromium has anyway; a scheme that wants to be less, or more, cannot be shown as one. */
const GIVEN_PRIVILEGES = ['standard', 'secure'] as const;
const IMPOSSIBLE_PRIVILEGES = ['bypassCSP', 'corsEnabled', 'allowServiceWorkers', 'allowExtensions'] as const;

/** The product takes this over to refuse it. From an `https` address, which its page has here, Chromium never asks for a file. */
const NEVER_ASKED = ['file'];

export function createProtocol(schemes: OwnSchemes, isReady: () => boolean): ProtocolCore {
  const handlers = new Map<string, Handler>();
  const offered: Protocol = {
    registerSchemesAsPrivileged(customSchemes) {
      if (isReady())
        throw new Error('protocol.registerSchemesAsPrivileged should be called before app is ready');
      for (const { scheme, privileges = {} } of customSchemes) {
        const lacking = GIVEN_PRIVILEGES.find((privilege) => !privileges[privilege]);
        if (lacking) throw new Error(`a scheme without the privilege '${lacking}' is not in the stand-in`);
        const impossible = IMPOSSIBLE_PRIVILEGES.find((privilege) => privileges[privilege]);
        if (impossible) throw new Error(`a scheme with the privilege '${impossible}' is not in the stand-in`);
        schemes.register(scheme);
      }
    },
    handle(scheme, handler) {
      if (!isReady()) throw new Error('protocol.handle can only be called after app is ready');
      if (!schemes.has(scheme) && !NEVER_ASKED.includes(scheme))
        throw new Error(`protocol.handle of the unregistered ${scheme}: is not in the stand-in`);
      if (handlers.has(scheme)) throw new Error(`Failed to register protocol: ${scheme}`);
      handlers.set(scheme, handler);
    },
    unhandle(scheme) {
      if (!handlers.delete(scheme)) throw new Error(`Failed to unregister protocol: ${scheme}`);
    },
    isProtocolHandled: (scheme) => handlers.has(scheme),
  };
  return { offered: refuseMissing('protocol', offered), handlerFor: (scheme) => handlers.get(scheme) };
}
