type Rule = (text: string) => string | null;

/** The part of Trusted Types that is used here; TypeScript's own library does not know it yet. */
interface TrustedTypesWindow {
  readonly trustedTypes?: {
    readonly createPolicy: (
      name: string,
      rules: { readonly createHTML: Rule; readonly createScript: Rule; readonly createScriptURL: Rule },
    ) => unknown;
  };
}

/**
 * Lets the empty string become HTML, and nothing else become anything. react-aria empties its announcer with `innerHTML = ''`, which the
 * kiosk's policy (Trusted Types required) refuses otherwise, in the middle of a key press. Call once, before anything renders.
 */
export function installEmptyHtmlPolicy(page: TrustedTypesWindow): void {
  // A rule that is left out refuses too, but Chromium then reports no violation for an inline script.
  const refuse: Rule = () => null;
  const createHTML: Rule = (html) => (html === '' ? '' : null);
  page.trustedTypes?.createPolicy('default', { createHTML, createScript: refuse, createScriptURL: refuse });
}
