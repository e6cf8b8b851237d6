/** What an injected script would try against the content security policy, and what became of it. */
import type { Page } from '@playwright/test';

export interface AttackOutcome {
  readonly attack: string;
  /** The directives that the browser reported, each as often as it did. */
  readonly reported: readonly string[];
  /** Whether it did what it was meant to do inside the page. */
  readonly succeeded: boolean;
}

/** Runs every attack in the page, one after the other. What they ask for elsewhere resolves nowhere. */
export function attackPolicy(page: Page): Promise<readonly AttackOutcome[]> {
  return page.evaluate(async () => {
    const server = 'https://elsewhere.localhost';
    const scope = globalThis as unknown as Record<string, unknown>;
    const [longestMs, settleMs] = [500, 60];
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
      'a request to another server': () => fetch(`${server}/fetch`),
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
        const source = new Blob(['postMessage(1)'], { type: 'text/javascript' });
        new Worker(URL.createObjectURL(source)).onmessage = () => {
          scope.ranWorker = true;
        };
      },
      'a web socket': () => {
        new WebSocket(server.replace('https', 'wss'));
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
      const hasRun = () => Object.keys(scope).some((name) => name.startsWith('ran') && !before.has(name));
      for (let waited = 0; waited < longestMs && reported.length === 0 && !hasRun(); waited += 20)
        await pause(20);
      await pause(settleMs);
      document.removeEventListener('securitypolicyviolation', hear);
      outcomes.push({ attack, reported, succeeded: hasRun() });
    }
    return outcomes;
  });
}
