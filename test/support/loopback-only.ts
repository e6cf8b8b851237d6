/**
 * Tests have no internet. Every TCP or TLS connection and every name lookup in a test process goes through here, so that a test
 * which would reach a real provider fails by itself, on any machine, instead of passing where the network happens to be down.
 */

import dgram from 'node:dgram';
import dns from 'node:dns';
import net from 'node:net';

/** Thrown (or handed to the callback) in place of a connection; the message names the host that was wanted. */
export class BeyondLoopbackError extends Error {
  readonly code = 'ERR_BEYOND_LOOPBACK';

  constructor(host: string) {
    super(`a test tried to reach ${host}; tests may connect to this machine only`);
  }
}

/** Whether a host name or address stays on this machine. Names below `.localhost` do (RFC 6761). */
export function isLoopbackHost(host: string): boolean {
  const name = host.toLowerCase().replace(/^\[(.*)\]$/, '$1');
  if (name === '' || name === 'localhost' || name.endsWith('.localhost')) return true;
  if (net.isIPv4(name)) return name.startsWith('127.');
  if (!net.isIPv6(name)) return false;
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/.exec(name)?.[1];
  return name === '::1' || (mapped?.startsWith('127.') ?? false);
}

/** Finds the host in the shapes `Socket.connect` is called with; undefined for a pipe or a Unix socket. */
function wantedHost(args: unknown[]): string | undefined {
  // net.connect() hands over its already normalised arguments as one array.
  const [first, second] = Array.isArray(args[0]) ? args[0] : args;
  if (typeof first === 'object' && first !== null) {
    const { path, host } = first as { path?: unknown; host?: unknown };
    if (typeof path === 'string') return undefined;
    return typeof host === 'string' ? host : 'localhost';
  }
  if (typeof first === 'string' && Number.isNaN(Number(first))) return undefined;
  return typeof second === 'string' ? second : 'localhost';
}

function guardSockets(): void {
  const connect = net.Socket.prototype.connect;
  net.Socket.prototype.connect = function guarded(this: net.Socket, ...args: unknown[]) {
    const host = wantedHost(args);
    if (host !== undefined && !isLoopbackHost(host)) {
      // Later, as a real refusal would come: tls still touches the socket after connect() has returned.
      process.nextTick(() => this.destroy(new BeyondLoopbackError(host)));
      return this;
    }
    return Reflect.apply(connect, this, args);
  } as typeof connect;
}

function guardLookups(): void {
  const lookup = dns.lookup;
  const guarded = (host: string, ...rest: unknown[]) => {
    if (isLoopbackHost(host) || net.isIP(host)) return Reflect.apply(lookup, dns, [host, ...rest]);
    const callback = rest.at(-1);
    if (typeof callback !== 'function') throw new BeyondLoopbackError(host);
    process.nextTick(callback as (error: Error) => void, new BeyondLoopbackError(host));
    return {};
  };
  dns.lookup = Object.assign(guarded, { __promisify__: lookup.__promisify__ }) as typeof dns.lookup;
  const promised = dns.promises.lookup;
  dns.promises.lookup = (async (host: string, ...rest: unknown[]) => {
    if (!isLoopbackHost(host) && !net.isIP(host)) throw new BeyondLoopbackError(host);
    return Reflect.apply(promised, dns.promises, [host, ...rest]);
  }) as typeof dns.promises.lookup;
}

function guardDatagrams(): void {
  const send = dgram.Socket.prototype.send;
  dgram.Socket.prototype.send = function guarded(this: dgram.Socket, ...args: unknown[]) {
    const host = args.slice(1).find((argument) => typeof argument === 'string') as string | undefined;
    if (host !== undefined && !isLoopbackHost(host)) throw new BeyondLoopbackError(host);
    return Reflect.apply(send, this, args);
  } as typeof send;
}

guardSockets();
guardLookups();
guardDatagrams();
