/**
 * `npm run sign-update`: signs a release for the terminals that take updates, or checks one that is signed. With Node's own modules alone and
 * nothing installed, so that it also runs on a machine that has never been online.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { makeManifest, vaultSchemaOf } from './update/make-manifest.mjs';
import { readArguments, usage } from './update/read-arguments.mjs';
import { describeFile } from './update/release-file.mjs';
import { openRelease, publicKeyOf, readPrivateKey, signRelease } from './update/sign-release.mjs';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
/** Named from where it was typed. */
const fromHere = (/** @type {string} */ file) => path.resolve(process.env.INIT_CWD ?? '', file);
/** `-` is standard input: a key then touches no disk of this machine. */
const readKey = (/** @type {string} */ place) =>
  readPrivateKey(readFileSync(place === '-' ? 0 : fromHere(place), 'utf8'));

/** @param {import('./update/read-arguments.mjs').SignCommand} given */
async function sign(given) {
  const keys = given.keys.map(readKey);
  const { version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
  const manifest = await makeManifest({
    ...given,
    files: given.files.map(fromHere),
    projectVersion: version,
    vaultSchema: vaultSchemaOf(root),
    now: Date.now(),
  });
  const release = signRelease(manifest, keys);
  if (given.out === undefined) process.stdout.write(release);
  else writeFileSync(fromHere(given.out), release);
  console.error(`${JSON.stringify(manifest, undefined, 2)}\nSigned by ${keys.length} key(s).`);
}

/** @param {import('./update/read-arguments.mjs').VerifyCommand} given */
async function verify(given) {
  const manifest = openRelease(readFileSync(fromHere(given.release), 'utf8'), given.keys);
  const signed = new Map(manifest.files.map((/** @type {{ name: string }} */ file) => [file.name, file]));
  for (const file of given.files) {
    const { entry } = await describeFile(fromHere(file));
    if (JSON.stringify(signed.get(entry.name)) !== JSON.stringify(entry))
      throw new Error(`${entry.name}: is not what was signed`);
  }
  console.log(`${JSON.stringify(manifest, undefined, 2)}\nSigned by each of the keys that were named.`);
}

const given = readArguments(process.argv.slice(2));
try {
  if (given === undefined) {
    console.error(usage.join('\n'));
    process.exitCode = 2;
  } else if (given.command === 'sign') await sign(given);
  else if (given.command === 'verify') await verify(given);
  else console.log(publicKeyOf(readKey(given.key)).toString('base64'));
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
