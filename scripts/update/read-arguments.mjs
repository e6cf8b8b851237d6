/** Reads the arguments of `npm run sign-update`. */
import { parseArgs } from 'node:util';

export const usage = [
  'npm run sign-update -- --key FILE|- [--key FILE] [--share 0-100] [--minimum 1.0.0] [--not-before DATE] [--days 90] [--out FILE] INSTALLER ...',
  'npm run sign-update -- --verify vestibule-update.json --public BASE64 [--public BASE64] [INSTALLER ...]',
  'npm run sign-update -- --public-key FILE|-',
];

/**
 * @typedef {{ command: 'sign', keys: string[], share: number, minimum: string | undefined, notBefore: number | undefined, days: number,
 *   out: string | undefined, files: string[] }} SignCommand
 * @typedef {{ command: 'verify', release: string, keys: string[], files: string[] }} VerifyCommand
 * @typedef {{ command: 'public-key', key: string }} PublicKeyCommand
 */

/**
 * Undefined where it is used in another way than `usage` says.
 * @param {readonly string[]} args
 * @returns {SignCommand | VerifyCommand | PublicKeyCommand | undefined}
 */
export function readArguments(args) {
  try {
    const { values, positionals: files } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        key: { type: 'string', multiple: true },
        share: { type: 'string' },
        minimum: { type: 'string' },
        'not-before': { type: 'string' },
        days: { type: 'string' },
        out: { type: 'string' },
        verify: { type: 'string' },
        public: { type: 'string', multiple: true },
        'public-key': { type: 'string' },
      },
    });
    if (values['public-key'] !== undefined) return { command: 'public-key', key: values['public-key'] };
    const { key: keys = [], public: publicKeys = [], minimum, out } = values;
    if (values.verify !== undefined) {
      return publicKeys.length > 0
        ? { command: 'verify', release: values.verify, keys: publicKeys, files }
        : undefined;
    }
    const share = wholeNumber(values.share ?? '100', 0, 100);
    const days = wholeNumber(values.days ?? '90', 1, 400);
    const begin = values['not-before'];
    const notBefore = begin === undefined ? undefined : Date.parse(begin);
    const isUsable =
      keys.length > 0 &&
      keys.length <= 2 &&
      keys.filter((key) => key === '-').length <= 1 &&
      files.length > 0 &&
      share !== undefined &&
      days !== undefined &&
      !Number.isNaN(notBefore) &&
      (minimum === undefined || /^\d+\.\d+\.\d+$/.test(minimum));
    return isUsable ? { command: 'sign', keys, share, minimum, notBefore, days, out, files } : undefined;
  } catch {
    return undefined;
  }
}

/**
 * @param {string} text
 * @param {number} least
 * @param {number} most
 */
function wholeNumber(text, least, most) {
  const value = /^\d{1,4}$/.test(text) ? Number(text) : Number.NaN;
  return value >= least && value <= most ? value : undefined;
}
