import type { App, Screen, Session, WebContents } from 'electron';
import type { CommandKey } from '../../shared/kiosk/key-policy.ts';
import { guardBluetooth } from './bluetooth-guard.ts';
import { guardBounds } from './bounds-guard.ts';
import { guardContextMenu } from './context-menu-guard.ts';
import { guardCredentialPrompts } from './credential-prompt-guard.ts';
import { guardDevTools } from './devtools-guard.ts';
import { guardDownloads } from './download-guard.ts';
import { guardKeys } from './key-guard.ts';
import { guardNavigation } from './navigation-guard.ts';
import { guardPeerConnections, routeNowhere } from './peer-connection-guard.ts';
import { installPermissionPolicy } from './permission-policy.ts';
import { filterRequests } from './request-filter.ts';
import { guardWebview } from './webview-guard.ts';
import { guardWindowOpen } from './window-open-guard.ts';
import { guardZoom } from './zoom-guard.ts';

export interface WindowGuardsOptions {
  readonly app: App;
  readonly screen: Screen;
  /** The kiosk window's session. */
  readonly session: Session;
  /** Electron's own default session, which nothing should use. */
  readonly defaultSession: Session;
  readonly commandKey: CommandKey;
  readonly isCaptureStepActive: () => boolean;
  readonly isKnownContents: (contentsId: number) => boolean;
}

/** Puts every guard in place, one per threat. After `ready` and before the first window: contents that exist already escape. */
export function installWindowGuards(options: WindowGuardsOptions): void {
  const { app, screen, session, defaultSession, commandKey, isCaptureStepActive, isKnownContents } = options;
  guardCredentialPrompts(app);
  app.on('web-contents-created', (_event, contents) => guardContents(contents, screen, commandKey));
  for (const each of [session, defaultSession]) {
    guardDownloads(each);
    filterRequests(each);
    routeNowhere(each);
  }
  installPermissionPolicy(session, { isCaptureStepActive, isKnownContents });
  installPermissionPolicy(defaultSession, { isCaptureStepActive: () => false, isKnownContents: () => false });
}

function guardContents(contents: WebContents, screen: Screen, commandKey: CommandKey): void {
  guardNavigation(contents);
  guardWindowOpen(contents);
  guardWebview(contents);
  guardBluetooth(contents);
  guardDevTools(contents);
  guardContextMenu(contents);
  guardKeys(contents, commandKey);
  guardZoom(contents, screen);
  guardBounds(contents);
  guardPeerConnections(contents);
}
