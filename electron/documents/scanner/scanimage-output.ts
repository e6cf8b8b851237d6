/** What `scanimage` (sane-backends 1.0.25 and later) says and takes. */
import { Scanner, type ScannerProblem } from '../../../shared/domain/scanner.ts';

const separator = '\t';
const lineEnd = '\n';

/** For `-f`: device, vendor and model, apart by tabs. Its text is for machines, other than that of `-L`. */
export const listFormat = `%d${separator}%v${separator}%m%n`;

/** The most scanners that are shown; a network may have many more. */
const mostScanners = 20;
/** Of what a driver says, no more is looked at. An option of a real one takes a few hundred characters. */
const mostLines = 2000;
const longestLine = 2000;

/** The lines of an answer, in time that grows with its length. One that is too long for an answer is left out. */
const linesOf = (text: string): readonly string[] =>
  text.split(lineEnd, mostLines).filter(({ length }) => length <= longestLine);

/**
 * The list of `scanimage -f`. Lines that are none are left out: some drivers print remarks of their own, and names of the network are
 * chosen by strangers.
 */
export function parseScannerList(text: string): readonly Scanner[] {
  const scanners = linesOf(text).flatMap((line) => {
    const [scannerId, vendor, model, ...more] = line.split(separator);
    if (more.length > 0 || scannerId?.startsWith('-') || /\p{Cc}/u.test(scannerId ?? '')) return [];
    const parsed = Scanner.safeParse({
      scannerId,
      vendor: vendor?.trim().slice(0, 100),
      model: model?.trim().slice(0, 100),
    });
    return parsed.success ? [parsed.data] : [];
  });
  return scanners.slice(0, mostScanners);
}

/** In dots per inch. The small print of a card can be read from the lesser; more makes the picture of a whole bed too large. */
const resolutionWanted = 300;
const leastResolution = 200;

/**
 * The options for a picture of a document, of those that a device has (`scanimage -A`): naming one that it doesn't have ends the scan.
 * Colour, 300 dpi or the nearest that is listed, and the glass where there is a feeder too.
 */
export function chooseOptions(help: string): readonly string[] {
  const lines = linesOf(help);
  const choicesOf = (option: string): readonly string[] => {
    const begins = `    --${option} `;
    const line = lines.find((one) => one.startsWith(begins))?.slice(begins.length) ?? '';
    // What is set now stands in brackets behind the choices, which may have brackets of their own.
    const at = line.endsWith(']') ? line.indexOf(' [', 1) : -1;
    const [choices, now] = at < 0 ? [line, ''] : [line.slice(0, at), line.slice(at + 2, -1)];
    return now === 'inactive' || now.includes('read-only') ? [] : choices.split('|');
  };
  const mode = choicesOf('mode').find((one) => /^(?:color|24bit color|true color)/i.test(one));
  const source = choicesOf('source').find((one) => /flatbed|normal|platen/i.test(one));
  const resolution = chooseResolution(choicesOf('resolution').join('|'));
  return [
    ...(mode === undefined ? [] : ['--mode', mode]),
    ...(source === undefined ? [] : ['--source', source]),
    ...(resolution === undefined ? [] : ['--resolution', String(resolution)]),
  ];
}

/** "75|150|300|600dpi", or a range, "1..1200dpi (in steps of 1)". */
function chooseResolution(choices: string): number | undefined {
  const [, least, most] = /^(\d+)\.\.(\d+)dpi/.exec(choices) ?? [];
  if (least !== undefined) return Math.min(Math.max(resolutionWanted, Number(least)), Number(most));
  const listed = choices
    .replace(/dpi.*$/, '')
    .split('|')
    .filter((one) => /^\d+$/.test(one))
    .map(Number)
    .sort((one, other) => one - other);
  const below = listed.filter((one) => one <= resolutionWanted).at(-1);
  if (below !== undefined && below >= leastResolution) return below;
  return listed.find((one) => one > resolutionWanted) ?? below;
}

/** Its exit codes are SANE's states (`sane.h`); everything else is a fault that it says no more of. */
const problems: Readonly<Record<number, ScannerProblem>> = {
  2: 'cancelled',
  3: 'busy',
  6: 'jammed',
  7: 'no-paper',
  8: 'cover-open',
  11: 'denied',
};

/** Why `scanimage` ended with this code, other than 0. */
export const problemOfExit = (code: number): ScannerProblem => problems[code] ?? 'failed';

/** How `scanimage` says that a call to the driver came to nothing; the words for the state are SANE's own. */
export const faultSaid = /sane_(?:open|start|read|get_parameters): ([A-Z][^\n]*)\n/;

const problemsSaid: Readonly<Record<string, ScannerProblem>> = {
  'Operation was canceled': 'cancelled',
  'Device busy': 'busy',
  'Document feeder jammed': 'jammed',
  'Document feeder out of documents': 'no-paper',
  'Scanner cover is open': 'cover-open',
  'Access to resource has been denied': 'denied',
};

/** The same where it said so and did not end by itself. */
export const problemOfWords = (words: string): ScannerProblem => problemsSaid[words] ?? 'failed';
