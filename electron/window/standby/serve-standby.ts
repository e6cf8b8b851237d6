import { securityHeaders } from '../response-headers.ts';
import { emptyUrl, isShownUrl, isStandbyUrl, stylePath, styleUrl } from './standby-origin.ts';
import { standbyStyle } from './standby-style.ts';

/** Ground and nothing else: what is seen, if anything is, while the page changes its process. */
const emptyPage = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Vestibule</title><link rel="stylesheet" href="${stylePath}"></head><body></body></html>`;

/** Answers for main's own host; undefined for an address of another one. Same headers, same policy as the kiosk's own page. */
export function answerStandby(
  { method, url }: Pick<Request, 'method' | 'url'>,
  shownPage: () => string,
): Response | undefined {
  if (!isStandbyUrl(url)) return undefined;
  if (method !== 'GET') return refusal(405);
  if (url === emptyUrl) return page(emptyPage);
  if (url === styleUrl) return answer(standbyStyle, 'text/css; charset=utf-8');
  return isShownUrl(url) ? page(shownPage()) : refusal(404);
}

const answer = (text: string, type: string) =>
  // Who has to wait, or whose PIN is asked for, is kept nowhere.
  new Response(text, { headers: { ...securityHeaders, 'Content-Type': type, 'Cache-Control': 'no-store' } });
const page = (html: string) => answer(html, 'text/html; charset=utf-8');
const refusal = (status: number) => new Response(null, { status, headers: securityHeaders });
