/** What an escape of the page has in its hands. */
import type { CDPSession, Page } from '@playwright/test';
import type { Elsewhere } from '../elsewhere.ts';
import type { Family } from '../escape.ts';

export interface PageTools {
  readonly page: Page;
  readonly elsewhere: Elsewhere;
  /** For what a person's hand or a device does, and a page can't do to itself. */
  readonly devtools: CDPSession;
}

/** What a script of the page is given: which of its attempts to run, or none to be told their names. */
export interface Given {
  readonly attempt?: string;
  /** A server elsewhere. */
  readonly origin: string;
  readonly port: number;
}

/** A function that is handed to the page as it is: it may use nothing from outside itself. */
export type PageScript = (given: Given) => Promise<unknown>;

/** The attempts of such a script, each as an escape. */
export async function scriptFamily(
  { page, elsewhere }: PageTools,
  name: string,
  script: PageScript,
): Promise<Family> {
  const { origin, port } = elsewhere;
  const names = (await page.evaluate(script, { origin, port })) as readonly string[];
  return {
    name,
    escapes: names.map((attempt) => ({
      name: attempt,
      attempt: () => page.evaluate(script, { attempt, origin, port }),
    })),
  };
}
