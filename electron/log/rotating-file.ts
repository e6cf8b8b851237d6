import fs from 'node:fs';
import path from 'node:path';

export interface RotatingFileOptions {
  /** The newest; older ones lie beside it as `name.1.log`, `name.2.log` and so on. */
  readonly file: string;
  /** Of one file, in bytes. */
  readonly mostBytes: number;
  /** All of them together, the newest included. */
  readonly mostFiles: number;
  /** The line that stands where so many could not be written. */
  readonly sayLost: (lines: number) => string;
}

export interface RotatingFile {
  /** Hands the line to the system before it returns. Never throws: what can't be written is counted, and told once there is room. */
  readonly write: (line: string) => void;
  readonly close: () => void;
}

/**
 * A log file that can't fill the disk and can't end the program. Written here and not by pino-roll: that hands lines to a worker thread,
 * and the last line before a crash is the one that is wanted. Writes are synchronous, so a line outlives the program from the moment
 * `write` returns; a power cut may still take it, since a log is not worth a flush of the disk for each line.
 */
export function openRotatingFile(options: RotatingFileOptions): RotatingFile {
  const { file, mostBytes, mostFiles, sayLost } = options;
  let handle: number | undefined;
  let size = 0;
  let lost = 0;
  /** The last write stopped within a line. */
  let isTorn = false;

  const close = () => {
    if (handle !== undefined) fs.closeSync(handle);
    handle = undefined;
  };
  const open = () => {
    const { O_APPEND, O_CREAT, O_WRONLY, O_NOFOLLOW = 0 } = fs.constants;
    // Not through a link: whoever puts one there would choose what this program writes into.
    handle = fs.openSync(file, O_APPEND | O_CREAT | O_WRONLY | O_NOFOLLOW, 0o600);
    fs.fchmodSync(handle, 0o600);
    size = fs.fstatSync(handle).size;
  };
  const put = (line: string) => {
    const bytes = Buffer.from(isTorn ? `\n${line}` : line);
    if (handle === undefined) open();
    if (size > 0 && size + bytes.length > mostBytes) {
      close();
      rotate(file, mostFiles);
      open();
    }
    const written = handle === undefined ? 0 : fs.writeSync(handle, bytes);
    size += written;
    isTorn = written > 0 && written < bytes.length;
    if (written < bytes.length) throw new Error('no room');
  };

  return {
    write: (line) => {
      try {
        if (lost > 0) {
          put(sayLost(lost));
          lost = 0;
        }
        put(line);
      } catch {
        lost += 1;
        try {
          // The file may be gone, or its disk; the next line tries anew.
          close();
        } catch {
          handle = undefined;
        }
      }
    },
    close,
  };
}

/** Where the files of this log lie, the newest first; some may not exist. */
export function rotatedFiles(file: string, mostFiles: number): readonly string[] {
  const { dir, name, ext } = path.parse(file);
  return Array.from({ length: mostFiles }, (_, age) =>
    age === 0 ? file : path.join(dir, `${name}.${age}${ext}`),
  );
}

/** Each becomes one older; the oldest goes. A crash in between leaves a gap, and no line is lost but the oldest. */
function rotate(file: string, mostFiles: number): void {
  const files = rotatedFiles(file, mostFiles);
  fs.rmSync(files.at(-1) ?? file, { force: true });
  for (let age = files.length - 2; age >= 0; age -= 1) {
    const from = files[age];
    const to = files[age + 1];
    if (from !== undefined && to !== undefined && fs.existsSync(from)) fs.renameSync(from, to);
  }
}
