import { appScheme } from '../app-origin.ts';

/**
 * Where main's own pages live: another host of our scheme, so another site, another process, and an origin that no handler
 * answers. They hold no script; each of their buttons is a link that main hears of and never follows.
 */
const standbyOrigin = `${appScheme}://standby`;

const shown = `${standbyOrigin}/show/`;
const asked = `${standbyOrigin}/do/`;

/** Nothing at all: what stands between two processes of the page. */
export const emptyUrl = `${standbyOrigin}/empty`;
/** The pages’ one style sheet. */
export const stylePath = '/standby.css';
export const styleUrl = `${standbyOrigin}${stylePath}`;

/** The page as it is now; another number each time, or the browser would stay where it is. */
export const showUrl = (turn: number): string => `${shown}${turn}`;
/** Where a link leads, as the page names it. */
export const doPath = (act: string): string => `/do/${act}`;

/** Whether a URL, as the browser spells it, is one of main's own pages. */
export const isStandbyUrl = (url: string): boolean => url.startsWith(`${standbyOrigin}/`);
/** Whether a URL is a page that shows something, and not the empty one or a link. */
export const isShownUrl = (url: string): boolean => url.startsWith(shown);

/** What a link asks for; undefined for every other address. */
export const actOf = (url: string): string | undefined =>
  url.startsWith(asked) && /^[a-z0-9-]{1,40}$/.test(url.slice(asked.length))
    ? url.slice(asked.length)
    : undefined;
