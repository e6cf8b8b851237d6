import type { TwinReply, TwinRequest } from './twin-exchange.ts';

/** Of this machine, and of another name than the twins': a sign-in page is never at the address that was asked. */
const signInPage = 'http://localhost:9/sign-in';

const page = `<!doctype html><title>Practice network</title><h1>Sign in to this network</h1><a href="${signInPage}">Sign in</a>`;

/**
 * What a network answers in everybody's place until somebody has signed in: a probe is sent to its page, a call is told
 * 511, so that both ways of saying it are practised.
 */
export function portalReply({ method }: TwinRequest): TwinReply {
  const contentType = 'text/html; charset=utf-8';
  return method === 'HEAD'
    ? { status: 302, contentType, body: page, headers: { location: signInPage } }
    : { status: 511, contentType, body: page };
}
