import type { Given } from './page-tools.ts';

/** Every way that a script has to send a byte to somebody else, or to bring code of theirs in. The server elsewhere hears of it. */
export async function waysToTheNet({ attempt, origin, port }: Given): Promise<unknown> {
  const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
  const socket = origin.replace('http', 'ws');
  const host = `127.0.0.1:${port}`;
  const add = (name: string, fields: Record<string, unknown>, parent: Element = document.body) => {
    const element = document.createElement(name);
    for (const [field, value] of Object.entries(fields)) {
      if (field in element && typeof value !== 'string') Object.assign(element, { [field]: value });
      else element.setAttribute(field, String(value));
    }
    parent.append(element);
    return element;
  };
  const hint = (rel: string, more: Record<string, string> = {}) =>
    add('link', { rel, href: `${origin}/${rel}`, ...more }, document.head);
  const peer = async (urls: string) => {
    const connection = new RTCPeerConnection({ iceServers: [{ urls, username: 'u', credential: 'c' }] });
    connection.createDataChannel('x');
    await connection.setLocalDescription(await connection.createOffer());
    await pause(500);
    connection.close();
  };
  const attempts: Record<string, () => unknown> = {
    fetch: async () => (await fetch(origin)).ok,
    'fetch, no-cors': async () => (await fetch(origin, { mode: 'no-cors' })).type,
    'fetch, keepalive': async () => (await fetch(origin, { method: 'POST', body: 'x', keepalive: true })).ok,
    'fetch of a file': async () => (await fetch('file:///etc/passwd')).text(),
    'fetch of main’s bundle': async () => (await fetch('../main/index.js')).ok,
    'a request of the old kind': () =>
      new Promise((resolve, reject) => {
        const request = new XMLHttpRequest();
        request.onload = () => resolve(request.status);
        request.onerror = reject;
        request.open('GET', origin);
        request.send();
      }),
    'a beacon': () => navigator.sendBeacon(origin, 'x') && undefined,
    'an event source': () => void new EventSource(origin),
    'a web socket': () =>
      new Promise((resolve) => {
        const opened = new WebSocket(socket);
        opened.onopen = () => resolve('open');
        opened.onerror = () => resolve(false);
      }),
    'web transport': () => new WebTransport(`https://${host}/`).ready,
    'WebRTC, STUN': () => peer(`stun:${host}`),
    'WebRTC, TURN over UDP': () => peer(`turn:${host}?transport=udp`),
    'WebRTC, TURN over TCP': () => peer(`turn:${host}?transport=tcp`),
    'WebRTC, TURN over TLS': () => peer(`turns:${host}?transport=tcp`),
    'a picture': () => void add('img', { src: `${origin}/picture` }),
    'a style sheet': () => void hint('stylesheet'),
    'an imported style': () =>
      void add('style', {}).append(`@import "${origin}/style"; body { background: url(${origin}/b) }`),
    'an inline style': () => {
      document.body.style.backgroundImage = `url(${origin}/background)`;
    },
    'a font': async () => (await new FontFace('x', `url(${origin}/font)`).load()).status,
    'a script': () => void add('script', { src: `${origin}/script` }),
    'a module': () => import(/* @vite-ignore */ `${origin}/module.js`),
    'a frame': () => void add('iframe', { src: origin }),
    'a frame of text': () => void add('iframe', { srcdoc: `<img src="${origin}/srcdoc">` }),
    'an object': () => void add('object', { data: origin }),
    'an embed': () => void add('embed', { src: origin }),
    'a film': () => void add('video', { src: `${origin}/film`, autoplay: '' }),
    'a sound': () => new Audio(`${origin}/sound`).play(),
    'a portal': () => void add('portal', { src: origin }),
    'a fenced frame': () => void add('fencedframe', { config: origin }),
    'a prefetch': () => void hint('prefetch'),
    'a preload': () => void hint('preload', { as: 'fetch' }),
    'a module preload': () => void hint('modulepreload'),
    'a prerender': () => void hint('prerender'),
    'a preconnect': () => void hint('preconnect'),
    'a lookup of a name ahead': () => void hint('dns-prefetch'),
    'a manifest': () => void hint('manifest'),
    'an icon': () => void hint('icon'),
    'rules of speculation': () =>
      void add('script', { type: 'speculationrules' }).append(
        `{"prefetch":[{"source":"list","urls":["${origin}/s"]}]}`,
      ),
    'a ping': () => (add('a', { href: '#x', ping: `${origin}/ping` }) as HTMLAnchorElement).click(),
    'a form': () => (add('form', { action: origin, method: 'post' }) as HTMLFormElement).submit(),
    'a form, as a button': () => {
      const form = add('form', {});
      (add('button', { formaction: origin }, form) as HTMLButtonElement).click();
    },
    'a report': () =>
      void add(
        'meta',
        { 'http-equiv': 'Content-Security-Policy', content: `img-src 'none'; report-uri ${origin}/report` },
        document.head,
      ),
    'a policy of the page’s own': () =>
      void add('meta', { 'http-equiv': 'Content-Security-Policy', content: 'default-src *' }, document.head),
    'a base': () => {
      add('base', { href: `${origin}/` }, document.head);
      return document.baseURI.startsWith(origin);
    },
    'a style of SVG': () =>
      void document.body.append(
        new DOMParser().parseFromString(
          `<svg xmlns="http://www.w3.org/2000/svg"><image href="${origin}/svg"/></svg>`,
          'image/svg+xml',
        ).documentElement,
      ),
    'a credential of the browser': () => navigator.credentials.get({ password: true } as never),
  };
  if (attempt === undefined) return Object.keys(attempts);
  const before = new Set(document.querySelectorAll('*'));
  const got = await new Promise((resolve) => {
    setTimeout(resolve, 900, undefined);
    // In a task of its own: what the debugger evaluates itself is exempt from the page's policy.
    setTimeout(async () => {
      try {
        resolve(await attempts[attempt]?.());
      } catch {
        resolve(false);
      }
    });
  });
  await pause(30);
  for (const element of document.querySelectorAll('*'))
    if (
      !before.has(element) &&
      element.isConnected &&
      /^(IMG|LINK|STYLE|SCRIPT|IFRAME|OBJECT|EMBED|VIDEO|AUDIO|PORTAL|FENCEDFRAME|A|FORM|META|BASE|svg|image|BUTTON)$/.test(
        element.tagName,
      )
    )
      element.remove();
  document.body.style.backgroundImage = '';
  return got;
}
