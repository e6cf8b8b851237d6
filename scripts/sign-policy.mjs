/**
 * `npm run sign-policy`: makes the signed policy that terminals take in place of most of their own. With Node's own modules alone and nothing
 * installed, so that this one file also runs on a machine that has never been online.
 */
import { createPrivateKey, createPublicKey, generateKeyPairSync, sign } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';

const usage = `Usage: npm run sign-policy -- --policy FILE --version N --key FILE|- [--out FILE] [--terminal NAME]… [--branch NAME]…
       npm run sign-policy -- --new-key FILE
       npm run sign-policy -- --public-key --key FILE|-

The version must be higher than that of every bundle before it. Without --terminal and --branch the bundle is for all of them.
The key is an Ed25519 private key in PEM; - reads it from standard input. Without --out the bundle goes to standard output.`;

/** As in electron/settings/policy-bundle.ts. */
const domain = 'vestibule policy bundle 1\n';
const anchored = ['mode', 'branch', 'terminal', 'policyBundle', 'recovery'];

/** Named from where it was typed. */
const fromHere = (/** @type {string} */ file) => path.resolve(process.env.INIT_CWD ?? '', file);

/** What is wrong with how it was used, in words for a person. */
class Misuse extends Error {}

/** @param {string | undefined} place */
function readKey(place) {
  if (place === undefined) throw new Misuse(usage);
  /** @type {import('node:crypto').KeyObject} */
  let key;
  try {
    key = createPrivateKey(readFileSync(place === '-' ? 0 : fromHere(place), 'utf8'));
  } catch {
    // The message of the error can quote the key.
    throw new Misuse('That is no private key in PEM, or it can not be read.');
  }
  if (key.asymmetricKeyType !== 'ed25519') throw new Misuse('That is not an Ed25519 key.');
  return key;
}

/**
 * The raw public key, as `policyBundle.publicKey` in policy.json wants it.
 * @param {import('node:crypto').KeyObject} key
 */
function publicKeyOf(key) {
  const { x } = createPublicKey(key).export({ format: 'jwk' });
  return Buffer.from(x ?? '', 'base64url').toString('base64');
}

/** @param {string} file */
function readPolicy(file) {
  /** @type {unknown} */
  let policy;
  try {
    policy = JSON.parse(readFileSync(fromHere(file), 'utf8').replace(/^\uFEFF/, ''));
  } catch {
    throw new Misuse(`${file} is not there, or is not JSON.`);
  }
  if (policy === null || typeof policy !== 'object' || Array.isArray(policy))
    throw new Misuse(`${file} is not a policy.`);
  const own = Object.keys(policy).filter((name) => anchored.includes(name));
  if (own.length > 0)
    throw new Misuse(
      `Take ${own.join(', ')} out of ${file}: these stand in each terminal's own policy.json.`,
    );
  return policy;
}

/** @param {string[]} args */
function run(args) {
  const { values } = parseArgs({
    args,
    options: {
      policy: { type: 'string' },
      version: { type: 'string' },
      key: { type: 'string' },
      out: { type: 'string' },
      terminal: { type: 'string', multiple: true },
      branch: { type: 'string', multiple: true },
      'new-key': { type: 'string' },
      'public-key': { type: 'boolean' },
    },
  });
  if (values['new-key'] !== undefined) {
    const { privateKey } = generateKeyPairSync('ed25519');
    const pem = privateKey.export({ type: 'pkcs8', format: 'pem' });
    // Never over a key that is there.
    writeFileSync(fromHere(values['new-key']), pem, { mode: 0o600, flag: 'wx' });
    return `${publicKeyOf(privateKey)}\n`;
  }
  if (values['public-key']) return `${publicKeyOf(readKey(values.key))}\n`;
  const { policy: file, version: typed = '', terminal, branch, out } = values;
  if (file === undefined || !/^[1-9]\d{0,14}$/.test(typed)) throw new Misuse(usage);
  const policy = readPolicy(file);
  const key = readKey(values.key);
  const contents = {
    version: Number(typed),
    issuedAt: new Date().toISOString(),
    terminals: terminal,
    branches: branch,
    policy,
  };
  const signed = JSON.stringify(contents);
  const signature = sign(null, Buffer.from(domain + signed), key).toString('base64');
  const bundle = `${JSON.stringify({ schema: 1, signed, signature })}\n`;
  if (out === undefined) return bundle;
  writeFileSync(fromHere(out), bundle);
  return `Signed version ${typed} with the key ${publicKeyOf(key)}.\n`;
}

try {
  process.stdout.write(run(process.argv.slice(2)));
} catch (error) {
  console.error(
    error instanceof Misuse ? error.message : `${usage}\n\n${error instanceof Error ? error.message : ''}`,
  );
  process.exitCode = error instanceof Misuse && error.message !== usage ? 1 : 2;
}
