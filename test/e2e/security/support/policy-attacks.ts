/** What an injected script would try against the content security policy, and what became of it. */
import type { Page } from '@playwright/test';

export interface AttackOutcome {
  readonly attack: string;
  /** The directives that the browser reported, each as often as it did. */
  readonly reported: readonly string[];
  /** Whether it did what it was meant to inside the page; what left the page, its server knows. */
  readonly succeeded: boolean;
}

/** Runs every attack in the page, one after the other. `elsewhere` is the origin of a server that listens. */
export function attackPolicy(page: Page, elsewhere: string): Promise<readonly AttackOutcome[]> {
  return page.evaluate(async (server) => {
    const scope = globalThis as unknown as Record<string, unknown>;
    const waitMs = 400;
    const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
    const add = <Name extends keyof HTMLElementTagNameMap>(
      name: Name,
      fields: Partial<HTMLElementTagNameMap[Name]> = {},
    ) => {
      const element = Object.assign(document.createElement(name), fields);
      document.body.append(element);
      return element;
    };

    const attacks: Record<string, () => unknown> = {
      'an inline script': () => {
        const script = document.createElement('script');
        script.append('globalThis.ranInline = true');
        document.body.append(script);
      },
      eval: () => {
        // biome-ignore lint/security/noGlobalEval: the attack itself
        globalThis.eval('globalThis.ranEval = true');
      },
      'a request to another server': () => fetch(`${server}/fetch`).then(() => (scope.ranFetch = true)),
      'a frame': () => {
        add('iframe', { src: `${server}/frame` });
      },
      'a form': () => {
        add('form', { action: `${server}/form`, method: 'post' }).submit();
      },
      'a base address': () => {
        add('base', { href: `${server}/` });
        if (document.baseURI.startsWith(server)) scope.ranBase = true;
      },
      'markup from text': () => {
        add('div').innerHTML = '<img src="none:" onerror="globalThis.ranMarkup = true">';
      },
      'a picture from elsewhere': () => {
        add('img', { src: `${server}/picture`, onload: () => (scope.ranPicture = true) });
      },
      'an inline style': () => {
        const style = add('style', { textContent: 'body { outline: 3px solid red; }' });
        if (style.sheet) scope.ranStyle = true;
      },
      'a worker made of text': () => {
        const source = URL.createObjectURL(new Blob(['0'], { type: 'text/javascript' }));
        new Worker(source);
        scope.ranWorker = true;
      },
      'a web socket': () => {
        new WebSocket(server.replace('http', 'ws'));
      },
      'an object': () => {
        add('object', { data: `${server}/object`, type: 'text/html' });
      },
    };

    const outcomes = [];
    for (const [attack, run] of Object.entries(attacks)) {
      const before = new Set(Object.keys(scope));
      const reported: string[] = [];
      const hear = ({ effectiveDirective }: SecurityPolicyViolationEvent) =>
        reported.push(effectiveDirective);
      document.addEventListener('securitypolicyviolation', hear);
      // In a task of its own: what the debugger evaluates itself is exempt from the policy.
      setTimeout(async () => {
        try {
          await run();
        } catch {
          // Being refused by an exception is one way of being blocked.
        }
      });
      await pause(waitMs);
      document.removeEventListener('securitypolicyviolation', hear);
      const ran = Object.keys(scope).filter((name) => name.startsWith('ran') && !before.has(name));
      outcomes.push({ attack, reported, succeeded: ran.some((name) => scope[name] === true) });
    }
    return outcomes;
  }, elsewhere);
}
