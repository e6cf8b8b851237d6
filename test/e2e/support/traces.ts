/** Looks for what a customer said and showed in everything that a kiosk leaves on the disk while it runs, and afterwards. */
import path from 'node:path';
import { requestLogFileName } from '../../../electron/training/request-log-file.ts';
import { createMarkerScan, type MarkerScan, type Needle, textNeedle } from '../../torture/marker-scan.ts';
import { filesMatching } from '../security/support/byte-search.ts';
import { meiTan } from './form.ts';
import { makeSpecimenCard } from './specimen-card.ts';

const card = makeSpecimenCard();

/** Of the customer of `three-providers.ts`: names, numbers, address, document and the middle of the file that was chosen. */
export const meiTanNeedles: readonly Needle[] = [
  textNeedle('name', meiTan.legalFullName),
  textNeedle('given name', meiTan.givenName),
  textNeedle('identity number', meiTan.identityNumber),
  textNeedle('identity number, digits only', meiTan.identityNumber.replaceAll('-', '')),
  textNeedle('phone', `60${meiTan.phone}`),
  textNeedle('mailbox', meiTan.email),
  textNeedle('street', 'Jalan Petaling'),
  textNeedle('document', 'A12345678'),
  { name: 'chosen file', bytes: card.subarray(card.length / 2, card.length / 2 + 24) },
];

/** A search that is repeated as a visit goes on. */
export interface Traces {
  readonly scan: MarkerScan;
  /** What was found below the folder, as "name in file". What the practice providers wrote down is theirs. */
  readonly find: (folder: string) => readonly string[];
}

export function lookForTraces(needles: readonly Needle[] = meiTanNeedles): Traces {
  const scan = createMarkerScan(needles);
  return {
    scan,
    find: (folder) =>
      scan
        .scanFolder(folder)
        .filter(({ file }) => path.basename(file) !== requestLogFileName)
        .map(({ needle, writtenAs, file }) => `${needle}, ${writtenAs}, in ${file}`),
  };
}

/** Files that hold a one-time code as a number of its own; a piece of a time or a hash is none. */
export const filesWithCode = (folder: string, code: string): readonly string[] =>
  filesMatching(folder, new RegExp(`(?<![0-9a-f.])${code}(?![0-9a-f.])`)).filter(
    (file) => path.basename(file) !== requestLogFileName,
  );
