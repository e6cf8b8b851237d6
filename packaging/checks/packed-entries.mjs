/**
 * What may be inside `app.asar`, entry by entry: a list of what is allowed, since one of what is not would miss the next thing. The
 * pack itself fails on anything else, and so does the test over a finished pack.
 */

/**
 * One entry of an archive.
 * @typedef {object} PackedEntry
 * @property {string} path with forward slashes, without one at the start
 * @property {boolean} isUnpacked lies beside the archive, in `app.asar.unpacked`
 * @property {boolean} [isLink]
 */

const web = 'js|css|html|woff2|wasm|onnx|json|gz|traineddata|svg|png|webp|mp3';

/** @type {readonly RegExp[]} */
const allowed = [
  /^package\.json$/,
  /^out\/main\/(chunks\/)?[\w.-]+\.js$/,
  /^out\/preload\/(index|customer)\.cjs$/,
  /^out\/renderer\/(index|customer)\.html$/,
  new RegExp(String.raw`^out/renderer/assets/([\w.-]+/)*[\w.-]+\.(${web})$`),
  /^node_modules\/keytar\/(package\.json|lib\/[\w-]+\.js|build\/Release\/keytar\.node)$/,
  /^node_modules\/@napi-rs\/keyring(-[a-z0-9-]+)?\/(package\.json|index\.js|[\w.-]+\.node)$/,
  /^node_modules\/better-sqlite3\/(package\.json|lib\/([\w-]+\/)*[\w-]+\.js|prebuilds\/[a-z0-9-]+\.node)$/,
];

/** Among the allowed endings, what still must not be there; and a way out of the folder that a name seems to be in. */
const refused = /(^|\/)\.\.?(\/|$)|\.map$|\.d\.[cm]?ts$|(^|\/)(test|tests|__tests__|spec)\//;

const isNative = (/** @type {string} */ path) => /\.(node|dll|dylib|so)$/.test(path);

/**
 * Without one of these the kiosk does not start, or has no keychain, or no vault.
 * @param {import('./fuse-policy.mjs').Platform} platform
 */
const neededOn = (platform) =>
  /** @type {const} */ ([
    ['the three bundles', /^out\/main\/index\.js$/],
    ['the three bundles', /^out\/preload\/index\.cjs$/],
    ['the three bundles', /^out\/renderer\/index\.html$/],
    ["the customer's window", /^out\/preload\/customer\.cjs$/],
    ["the customer's window", /^out\/renderer\/customer\.html$/],
    ['the children of main', /^out\/main\/keychain-worker\.js$/],
    ['the children of main', /^out\/main\/vault-worker\.js$/],
    ['SQLite', new RegExp(`^node_modules/better-sqlite3/prebuilds/${platform}-[a-z0-9]+[.]node$`)],
    // keytar is a choice; this one serves where it can't be built.
    ['a keychain library', new RegExp(`^node_modules/@napi-rs/keyring-${platform}-[a-z0-9-]+/.*[.]node$`)],
  ]);

/**
 * @param {readonly PackedEntry[]} entries files and links, no folders
 * @param {import('./fuse-policy.mjs').Platform} platform which the archive is for
 * @returns {string[]} what is wrong, one line each; empty when the archive is as it must be
 */
export function findWrongEntries(entries, platform) {
  const wrong = entries.flatMap(({ path, isUnpacked, isLink }) => {
    if (isLink) return [`${path}: a link, which may lead anywhere`];
    if (refused.test(path) || !allowed.some((rule) => rule.test(path)))
      return [`${path}: is not to be packed`];
    if (isNative(path) && !isUnpacked)
      return [`${path}: native code inside the archive, where no system can load it`];
    if (!isNative(path) && isUnpacked) return [`${path}: beside the archive, where nothing checks it`];
    return [];
  });
  const missing = neededOn(platform).filter(([, rule]) => !entries.some(({ path }) => rule.test(path)));
  return [...wrong, ...missing.map(([what, rule]) => `${what}: nothing like ${rule.source}`)];
}

/** Text that no packed file may hold. A machine's own path tells of whoever built it; a key is a key. */
const secrets = /** @type {const} */ ([
  ['a private key', /-----BEGIN (?:[A-Z]+ )?PRIVATE KEY-----\s*[A-Za-z0-9+/=]{16}/],
  ['a certificate', /-----BEGIN CERTIFICATE-----\s*[A-Za-z0-9+/=]{16}/],
  ['an age key', /AGE-SECRET-KEY-1[A-Z0-9]{58}/],
  ['a map with sources', /\/[/*]# sourceMappingURL=(?!data:text\/plain)\S/],
]);

/**
 * @param {string} path for the message
 * @param {string} text
 * @param {readonly string[]} [alsoRefused] exact text, such as the folder that was built in
 * @returns {string[]}
 */
export function findSecretText(path, text, alsoRefused = []) {
  const named = secrets.flatMap(([what, rule]) => (rule.test(text) ? [`${path}: ${what}`] : []));
  return [
    ...named,
    ...alsoRefused.filter((refusedText) => text.includes(refusedText)).map((it) => `${path}: ${it}`),
  ];
}
