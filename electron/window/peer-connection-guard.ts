import type { Session, WebContents } from 'electron';

/**
 * A peer connection asks neither the content security policy nor the request filter. Without UDP past a proxy it has only the proxy
 * left, and that leads nowhere (`routeNowhere`).
 */
export function guardPeerConnections(contents: WebContents): void {
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');
}

/** Port 1 of this machine, which no program of an ordinary user can take; loopback is not spared. */
const deadProxy = {
  mode: 'fixed_servers',
  proxyRules: 'socks5://127.0.0.1:1',
  proxyBypassRules: '<-loopback>',
} as const;

/**
 * Sends whatever a page of the session gets past every other guard to a proxy that nobody answers at. Files of the app's own scheme are no
 * requests to a network, and main's calls to providers don't use a session. Rejects nothing quietly: a proxy that can't be set ends the
 * program, as any bug of main.
 */
export function routeNowhere(session: Pick<Session, 'setProxy'>): void {
  void session.setProxy(deadProxy);
}
