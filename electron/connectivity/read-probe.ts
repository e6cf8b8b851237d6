import { getPublicSuffix } from 'tough-cookie';
import { networkWantsSignIn } from '../http/sort-failure.ts';

/** What is looked at of an answer to a probe. */
export interface ProbeAnswer {
  readonly status: number;
  readonly location: string | undefined;
  readonly contentType: string | undefined;
}

/**
 * Tells who answered a probe. A provider's own answer of any status will do; what sends away to another site, or says
 * 511, is the network. A page for line probes must answer with its status (`expectStatus`): a web page instead is the
 * network's, anything else proves nothing.
 */
export function readProbe(
  asked: URL,
  answer: ProbeAnswer,
  expectStatus: number | undefined,
): 'reachable' | 'unreachable' | 'captive-portal' {
  const { status, contentType = '' } = answer;
  if (status === networkWantsSignIn || sendsElsewhere(asked, answer)) return 'captive-portal';
  if (expectStatus === undefined || status === expectStatus) return 'reachable';
  const isPage =
    status >= 200 && status < 300 && /^(text\/html|application\/xhtml\+xml)\b/i.test(contentType);
  return isPage ? 'captive-portal' : 'unreachable';
}

function sendsElsewhere(asked: URL, { status, location }: ProbeAnswer): boolean {
  if (status < 300 || status >= 400 || location === undefined) return false;
  const target = URL.parse(location, asked);
  // A provider may well send a bare address to its own front page, `api.` to `www.`; a sign-in page is of another site.
  return target !== null && siteOf(target) !== siteOf(asked);
}

/** What belongs to one owner by the public suffix list; for addresses and names outside of it the host itself. */
function siteOf({ hostname }: URL): string {
  return getPublicSuffix(hostname, { allowSpecialUseDomain: true, ignoreError: true }) ?? hostname;
}
