/** Every hostile address by every way that a page can be moved or a window be opened. */
import { hostileAddresses } from '../../security/support/navigation-attempts.ts';
import type { Family } from '../escape.ts';
import type { PageTools } from './page-tools.ts';

const ways = [
  'location',
  'replace',
  'a link',
  'a link to a new window',
  'a link that downloads',
  'a refresh',
  'a form',
  'window.open',
  'a frame',
  'the own frame by name',
];

/** In the page: goes, by one of the ways. */
const go = ([way, to]: readonly [string, string]): void => {
  const add = <Name extends keyof HTMLElementTagNameMap>(name: Name, fields: object) => {
    const element = Object.assign(document.createElement(name), fields);
    document.body.append(element);
    setTimeout(() => element.remove(), 50);
    return element;
  };
  const all: Record<string, () => unknown> = {
    location: () => location.assign(to),
    replace: () => location.replace(to),
    'a link': () => add('a', { href: to }).click(),
    'a link to a new window': () => add('a', { href: to, target: '_blank', rel: 'opener' }).click(),
    'a link that downloads': () => add('a', { href: to, download: 'x.exe' }).click(),
    'a refresh': () => add('meta', { httpEquiv: 'refresh', content: `0;url=${to}` }),
    'a form': () => add('form', { action: to, method: 'post' }).submit(),
    'window.open': () => window.open(to, 'other', 'popup,width=300'),
    'a frame': () => add('iframe', { src: to }),
    'the own frame by name': () => window.open(to, '_top'),
  };
  // In a task of its own: what the debugger evaluates itself is exempt from the page's policy.
  setTimeout(() => {
    try {
      all[way]?.();
    } catch {
      // Refused by an exception.
    }
  });
};

/**
 * Loading its own document again is the one move that the page is allowed, and a browser tidies an address up before anybody is asked: blanks
 * and line breaks go, `..` is followed, what is no address is one of ours.
 */
const isOwnDocument = (to: string) =>
  !URL.canParse(to) || new URL(to).href.toLowerCase() === 'app://kiosk/index.html';

export function addressFamily({ page, elsewhere }: PageTools): Family {
  const addresses = [['a server elsewhere', `${elsewhere.origin}/moved`], ...hostileAddresses] as const;
  return {
    name: 'addresses',
    escapes: ways.flatMap((way) =>
      addresses
        .filter(([, to]) => !isOwnDocument(to))
        .map(([name, to]) => ({
          name: `${way} to ${name}`,
          attempt: async () => {
            await page.evaluate(go, [way, to] as const);
            await new Promise((resolve) => setTimeout(resolve, 40));
          },
        })),
    ),
  };
}
