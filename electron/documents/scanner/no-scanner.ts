import { err } from '../../../shared/result.ts';
import type { ScannerPort } from './scanner-port.ts';

/** Where the program has no driver for scanners yet: Windows (WIA) and macOS (ImageCaptureCore). */
export const noScanner: ScannerPort = {
  list: async () => err('not-available-here'),
  scan: async () => err('not-available-here'),
};
