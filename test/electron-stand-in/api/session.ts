/**
 * `session`: one object per partition. A partition without `persist:` lives in memory: here, in a temporary profile that
 * is removed when its Chromium ends.
 */
import path from 'node:path';
import type * as E from 'electron';
import type { ChromiumPage } from '../window/chromium-page.ts';
import type { OwnSchemes } from './own-schemes.ts';
import type { PermissionHandlers } from './permission-handlers.ts';
import { createProtocol, type ProtocolCore } from './protocol.ts';
import { RefusingEmitter, refuseMissing } from './refuse-missing.ts';
import { createWebRequest, type WebRequestCore } from './web-request.ts';

export interface SessionEvents {
  'will-download': [E.Event, E.DownloadItem, E.WebContents, E.WebFrameMain | null];
}

/** What the window's code needs of a session and the product must not see. */
export interface SessionCore {
  protocol: ProtocolCore;
  webRequest: WebRequestCore;
  permissions: PermissionHandlers;
  /** The pages that run in this session now. */
  pages: Set<ChromiumPage>;
  /** Undefined: none. */
  proxy: E.ProxyConfig | undefined;
  /** Where its profile is kept; absent for a session in memory. */
  storagePath: string | undefined;
}

export class Session extends RefusingEmitter<SessionEvents> {
  readonly #core: SessionCore;

  constructor(core: SessionCore) {
    super('session');
    this.#core = core;
  }

  static coreOf(session: Session): SessionCore {
    return session.#core;
  }

  get protocol(): E.Protocol {
    return this.#core.protocol.offered as unknown as E.Protocol;
  }
  get webRequest(): E.WebRequest {
    return this.#core.webRequest.offered as unknown as E.WebRequest;
  }
  get storagePath(): string | null {
    return this.#core.storagePath ?? null;
  }
  getStoragePath(): string | null {
    return this.storagePath;
  }
  isPersistent(): boolean {
    return this.#core.storagePath !== undefined;
  }
  setPermissionRequestHandler(handler: PermissionHandlers['request']): void {
    this.#core.permissions.request = handler;
  }
  setPermissionCheckHandler(handler: PermissionHandlers['check']): void {
    this.#core.permissions.check = handler;
  }
  /** USB, HID and serial devices are always refused here, so there is nothing to ask. */
  setDevicePermissionHandler(_handler: Parameters<E.Session['setDevicePermissionHandler']>[0]): void {}
  /** Screen capture is always refused here, so there is nothing to ask. */
  setDisplayMediaRequestHandler(_handler: Parameters<E.Session['setDisplayMediaRequestHandler']>[0]): void {}
  /** Pairing is always refused here, so there is nothing to ask. */
  setBluetoothPairingHandler(_handler: Parameters<E.Session['setBluetoothPairingHandler']>[0]): void {}
  /** Fixed servers only, and only before the session's first window. */
  async setProxy(config: E.ProxyConfig): Promise<void> {
    if (config.mode !== 'fixed_servers' || !config.proxyRules)
      throw new Error(`session.setProxy with mode ${config.mode} is not in the stand-in`);
    if (this.#core.pages.size > 0)
      throw new Error('session.setProxy while a window is open is not in the stand-in');
    this.#core.proxy = config;
  }
  /** There is no spell checker here. */
  setSpellCheckerEnabled(_enable: boolean): void {}
  setSpellCheckerLanguages(_languages: string[]): void {}
  isSpellCheckerEnabled(): boolean {
    return false;
  }
  /** Of every origin, as in Electron, whatever page is shown. */
  async clearStorageData(): Promise<void> {
    await this.#inEachPage(({ cdp }) =>
      cdp.send('Storage.clearDataForOrigin', { origin: '*', storageTypes: 'all' }),
    );
  }
  async clearCache(): Promise<void> {
    await this.#inEachPage(({ cdp }) => cdp.send('Network.clearBrowserCache'));
  }
  /** No logins are kept here. */
  async clearAuthCache(): Promise<void> {}
  async clearHostResolverCache(): Promise<void> {}
  async closeAllConnections(): Promise<void> {}
  flushStorageData(): void {}

  async #inEachPage(act: (page: ChromiumPage) => Promise<unknown>): Promise<void> {
    await Promise.all([...this.#core.pages].map(act));
  }
}

/** The `session` module. */
export interface SessionModule {
  readonly defaultSession: E.Session;
  fromPartition(partition: string): E.Session;
}

export interface Sessions {
  offered: SessionModule;
  fromPartition(partition: string): Session;
}

interface SessionTools {
  schemes: OwnSchemes;
  isReady(): boolean;
  sessionData(): string;
  /** The `protocol` module is the default session's. */
  defaultProtocol: ProtocolCore;
}

export function createSessions({ schemes, isReady, sessionData, defaultProtocol }: SessionTools): Sessions {
  const known = new Map<string, Session>();

  function storagePathOf(partition: string): string | undefined {
    if (partition === '') return sessionData();
    if (!partition.startsWith('persist:')) return undefined;
    return path.join(sessionData(), 'Partitions', encodeURIComponent(partition.slice('persist:'.length)));
  }

  function fromPartition(partition: string): Session {
    if (!isReady()) throw new Error('Session can only be received when app is ready');
    const session =
      known.get(partition) ??
      new Session({
        protocol: partition === '' ? defaultProtocol : createProtocol(schemes, isReady),
        webRequest: createWebRequest(),
        permissions: { request: null, check: null },
        pages: new Set(),
        proxy: undefined,
        storagePath: storagePathOf(partition),
      });
    known.set(partition, session);
    return session;
  }

  const offered: SessionModule = {
    get defaultSession() {
      return asElectronSession(fromPartition(''));
    },
    fromPartition: (partition: string) => asElectronSession(fromPartition(partition)),
  };
  return { offered: refuseMissing('session', offered), fromPartition };
}

/** The product holds Electron's type; conformance.ts proves that every member offered here fits it. */
export function asElectronSession(session: Session): E.Session {
  return session as unknown as E.Session;
}
