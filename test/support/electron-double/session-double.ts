/** `protocol` and `session` for unit tests: they keep what main registered, and a test asks the questions Chromium would. */
import { EventEmitter } from 'node:events';

type SchemeHandler = (request: Request) => Response | Promise<Response>;
type PermissionRequest = (
  contents: unknown,
  permission: string,
  callback: (granted: boolean) => void,
  details: object,
) => void;
type PermissionCheck = (contents: unknown, permission: string, origin: string, details: object) => boolean;
type HeaderListener = (details: object, callback: (answer: object) => void) => void;

export class ProtocolDouble {
  privileged: { scheme: string; privileges?: object }[] = [];
  readonly handlers = new Map<string, SchemeHandler>();

  registerSchemesAsPrivileged(schemes: { scheme: string; privileges?: object }[]): void {
    this.privileged = schemes;
  }

  handle(scheme: string, handler: SchemeHandler): void {
    this.handlers.set(scheme, handler);
  }

  unhandle(scheme: string): void {
    this.handlers.delete(scheme);
  }

  isProtocolHandled(scheme: string): boolean {
    return this.handlers.has(scheme);
  }

  /** Asks the registered handler for `url` as the page would. The url reaches it unnormalised, so that traversal can be tried. */
  async request(url: string, init: RequestInit = {}): Promise<Response> {
    const handler = this.handlers.get(url.slice(0, url.indexOf(':')));
    if (!handler) throw new Error(`Nothing handles the scheme of ${url}`);
    const request = new Request('http://placeholder.invalid/', init);
    Object.defineProperty(request, 'url', { value: url });
    return handler(request);
  }
}

/** One session. Until main sets a handler, permissions answer as Electron's default does: granted. */
export class SessionDouble extends EventEmitter {
  readonly protocol: ProtocolDouble;
  permissionRequestHandler: PermissionRequest | null = null;
  permissionCheckHandler: PermissionCheck | null = null;
  devicePermissionHandler: ((details: object) => boolean) | null = null;
  displayMediaRequestHandler: unknown = null;
  certificateVerifyProc: unknown = null;
  spellCheckerEnabled = true;
  /** Undefined: as the system has it. */
  proxy: object | undefined;
  spellCheckerLanguages: string[] = ['en-US'];
  readonly cleared: string[] = [];
  headersReceived: HeaderListener | null = null;
  beforeRequest: HeaderListener | null = null;

  readonly webRequest = {
    onHeadersReceived: (...args: unknown[]): void => {
      this.headersReceived = (args.at(-1) ?? null) as HeaderListener | null;
    },
    onBeforeRequest: (...args: unknown[]): void => {
      this.beforeRequest = (args.at(-1) ?? null) as HeaderListener | null;
    },
  };

  constructor(protocol: ProtocolDouble) {
    super();
    this.protocol = protocol;
  }

  setPermissionRequestHandler(handler: PermissionRequest | null): void {
    this.permissionRequestHandler = handler;
  }

  setPermissionCheckHandler(handler: PermissionCheck | null): void {
    this.permissionCheckHandler = handler;
  }

  setDevicePermissionHandler(handler: ((details: object) => boolean) | null): void {
    this.devicePermissionHandler = handler;
  }

  setDisplayMediaRequestHandler(handler: unknown): void {
    this.displayMediaRequestHandler = handler;
  }

  setCertificateVerifyProc(verify: unknown): void {
    this.certificateVerifyProc = verify;
  }

  async setProxy(config: object): Promise<void> {
    this.proxy = config;
  }

  setSpellCheckerEnabled(enabled: boolean): void {
    this.spellCheckerEnabled = enabled;
  }

  setSpellCheckerLanguages(languages: string[]): void {
    this.spellCheckerLanguages = languages;
  }

  async clearStorageData(): Promise<void> {
    this.cleared.push('storage');
  }

  async clearAuthCache(): Promise<void> {
    this.cleared.push('sign-ins');
  }

  async clearCache(): Promise<void> {
    this.cleared.push('cache');
  }

  /** Asks as Chromium would when a page wants a permission. */
  askPermission(contents: unknown, permission: string, details: object): Promise<boolean> {
    const handler = this.permissionRequestHandler;
    if (!handler) return Promise.resolve(true);
    return new Promise((resolve) => {
      handler(contents, permission, resolve, details);
    });
  }

  /** Asks the synchronous check, which many web APIs consult first. */
  checkPermission(contents: unknown, permission: string, origin: string, details: object = {}): boolean {
    return this.permissionCheckHandler?.(contents, permission, origin, details) ?? true;
  }
}
