/** The part of Trusted Types that is used here; TypeScript's own library does not know it yet. */
interface TrustedTypesWindow {
  readonly trustedTypes?: {
    readonly createPolicy: (
      name: string,
      rules: { readonly createScriptURL: (url: string) => string },
    ) => { readonly createScriptURL: (url: string) => unknown };
  };
}

/** Turns the address of a listed worker into one that `new Worker` takes. Throws for every other address. */
export type TrustWorkerUrl = (url: string) => string;

/**
 * Makes the only policy besides the default one that the page may have (`electron/window/content-security-policy.ts`): by it the listed files
 * of the bundle, and nothing else, become workers. Call once, when the page starts: the browser refuses a second policy of the name, so that
 * nobody can make a wider one later.
 */
export function installWorkerUrlPolicy(
  page: TrustedTypesWindow,
  workerUrls: readonly string[],
): TrustWorkerUrl {
  const pass = (url: string) => {
    if (!workerUrls.includes(url)) throw new TypeError('this file is no worker of the kiosk');
    return url;
  };
  const policy = page.trustedTypes?.createPolicy('worker-url', { createScriptURL: pass });
  // What the policy makes is no string, and goes nowhere but into `new Worker`.
  return (url) => (policy ? (policy.createScriptURL(url) as string) : pass(url));
}
