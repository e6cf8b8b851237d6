import type { TwinReply } from '../twin-exchange.ts';

/** Where one-time links of the twin lead. */
export const practicePagePath = '/practice/';

const page = (status: number, title: string, text: string): TwinReply => ({
  status,
  contentType: 'text/html; charset=utf-8',
  headers: { 'cache-control': 'no-store', 'content-security-policy': "default-src 'none'" },
  body: `<!doctype html><html lang="en"><meta charset="utf-8"><title>${title}</title><h1>${title}</h1><p>${text}</p></html>`,
});

/** What the customer's phone would show; in English only, since it stands in for the provider's own site. */
export function practicePage(linkIsGood: boolean): TwinReply {
  return linkIsGood
    ? page(200, 'Practice page', 'The practice customer has set a password. The kiosk can check now.')
    : page(410, 'This practice link is over', 'Ask for a new link at the kiosk.');
}
