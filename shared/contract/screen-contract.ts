import { z } from 'zod';
import { OsAdvice } from '../domain/os-advice.ts';
import { command, query } from './define.ts';

/** What is said between the window and main about the window itself, by anyone at it. The preload says both, the page neither. */
export const screenContract = {
  /** The answer to the heartbeat: whether the page shows anything. */
  'app.answer-ping': query({
    access: 'anyone',
    input: z.strictObject({ isShowing: z.boolean() }),
    output: z.strictObject({}),
  }),
  /** Somebody made the sign of a member of staff who wants to leave. Main asks for a supervisor and a PIN, on a page of its own. */
  'app.ask-to-leave': command({
    access: 'anyone',
    input: z.strictObject({}),
    output: z.strictObject({}),
    perMinute: 12,
    isKept: false,
  }),
};

/** And by whoever is signed in. */
export const screenWorkContract = {
  /**
   * The last screen of a visit was left. Answers whether the window's process is about to be replaced: whoever hears that offers nothing
   * to press until then.
   */
  'app.leave-visit': command({
    input: z.strictObject({}),
    output: z.strictObject({ isReplaced: z.boolean() }),
    isKept: false,
  }),
  /** What IT has to set up below the program, in live mode; advice only. */
  'app.read-os-advice': query({
    access: 'supervisor',
    input: z.strictObject({}),
    output: z.array(OsAdvice).max(20),
    perMinute: 12,
  }),
};
