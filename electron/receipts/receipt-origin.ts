/** Where receipts are drawn: another host of our scheme, so another site and another process than any page that staff use. */
const receiptOrigin = 'app://receipt';

export const stylePath = '/receipt.css';
export const facesPath = '/faces.css';
/** The shipped faces themselves lie beside `faces.css`, by their names alone. */
const facePattern = /^\/([A-Za-z0-9_-][A-Za-z0-9._-]*\.woff2)$/;

/** The page as it is now; another number each time, so that nothing answers from a memory. */
export const receiptUrl = (turn: number): string => `${receiptOrigin}/show/${turn}`;

/** What a request on this host asks for; undefined for what is not there, and for every other host. */
export function wantedOf(url: string): 'page' | 'style' | 'faces' | { readonly face: string } | undefined {
  if (!isReceiptUrl(url)) return undefined;
  const path = url.slice(receiptOrigin.length);
  if (path === stylePath) return 'style';
  if (path === facesPath) return 'faces';
  const [, face] = facePattern.exec(path) ?? [];
  if (face !== undefined) return { face };
  return /^\/show\/\d{1,9}$/.test(path) ? 'page' : undefined;
}

export const isReceiptUrl = (url: string): boolean => url.startsWith(`${receiptOrigin}/`);

/** Nothing but its own two style sheets and the shipped faces: no script from anywhere, no picture, no frame. */
export const receiptHeaders: Readonly<Record<string, string>> = {
  'Content-Security-Policy':
    "default-src 'none'; style-src 'self'; font-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types 'none'",
  'X-Content-Type-Options': 'nosniff',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Referrer-Policy': 'no-referrer',
  // Who was served here is kept nowhere.
  'Cache-Control': 'no-store',
};
