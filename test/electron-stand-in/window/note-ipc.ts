/** Writes down what crosses between a page and main, both ways, for tests that ask what was said. */
import { appendFileSync } from 'node:fs';

/** Called with each message, decoded, before it is dealt with. */
export type NoteIpc = (way: 'from-page' | 'to-page', message: unknown) => void;

/** One line of JSON for each message, with the page's preload; nothing where there is no file. */
export function noteIpc(file: string | undefined, preload: string): NoteIpc {
  if (file === undefined) return () => {};
  return (way, message) => {
    appendFileSync(file, `${JSON.stringify({ preload, way, message })}\n`);
  };
}
