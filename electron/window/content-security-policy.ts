/**
 * The sha256 of the one `<style>` that react-aria-components puts into the head (for presses). A test computes it from the installed
 * package and fails when an update changes it.
 */
export const pressStyleHash = "'sha256-38RhXrc7EdReTKsOm23ZPOCUgniTUUcjky8QOOrQx6o='";

/** What the page may load and do. Everything that is not listed falls to `default-src 'none'`. */
export const policyDirectives: Readonly<Record<string, readonly string[]>> = {
  'default-src': ["'none'"],
  // Compiling WebAssembly is not `eval`: the reading engines need the one, nobody gets the other.
  'script-src': ["'self'", "'wasm-unsafe-eval'"],
  'style-src': ["'self'", pressStyleHash],
  // blob: the preview of a picture just taken.
  'img-src': ["'self'", 'blob:'],
  'font-src': ["'self'"],
  // Files of the bundle only: the protocol handler serves nothing else, and the page never talks to anyone.
  'connect-src': ["'self'"],
  'worker-src': ["'self'"],
  // The camera's stream is set as `srcObject`, which no policy governs.
  'media-src': ["'none'"],
  'frame-src': ["'none'"],
  'object-src': ["'none'"],
  'base-uri': ["'none'"],
  'form-action': ["'none'"],
  'frame-ancestors': ["'none'"],
  // Strings no longer become HTML, script or worker addresses.
  'require-trusted-types-for': ["'script'"],
  // worker-url passes the listed worker files. default passes the empty string and nothing else: react-aria empties its announcer with
  // `innerHTML = ''`, which Chromium refuses otherwise (renderer/guards/empty-html-policy.ts).
  'trusted-types': ['worker-url', 'default'],
};

/** One header line. */
export const formatPolicy = (directives: Readonly<Record<string, readonly string[]>>): string =>
  Object.entries(directives)
    .map(([name, values]) => `${name} ${values.join(' ')}`)
    .join('; ');

/** The kiosk's policy, as its header says it. */
export const contentSecurityPolicy = formatPolicy(policyDirectives);
