/** The part of Trusted Types that is used here; TypeScript's own library does not know it yet. */
interface TrustedTypesWindow {
  readonly trustedTypes?: {
    readonly createPolicy: (
      name: string,
      rules: { readonly createHTML: (html: string) => string | null },
    ) => unknown;
  };
}

/**
 * Lets the empty string become HTML, and nothing else. react-aria empties its announcer with `innerHTML = ''`, which the kiosk's policy
 * (Trusted Types required) refuses otherwise, in the middle of a key press. Call once, before anything renders.
 */
export function installEmptyHtmlPolicy(page: TrustedTypesWindow): void {
  page.trustedTypes?.createPolicy('default', { createHTML: (html) => (html === '' ? '' : null) });
}
