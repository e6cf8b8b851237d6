import os from 'node:os';
import { codeOf } from '../error-code.ts';
import { isStackFrame, withoutAccount } from './harmless-text.ts';

/** The facts of an error that hold nobody's data. */
export interface DescribedError {
  readonly name: string;
  readonly code?: string;
  readonly frames: string[];
}

const mostFrames = 20;
const mostCauses = 3;
const systemCodes: ReadonlySet<string> = new Set(Object.keys(os.constants.errno));

/**
 * What may be told of something that was thrown: its class, the system's code, the stack frames, and the same of its causes. Its message
 * and its other fields stay out: they may quote what somebody typed or what a provider answered. Never throws.
 */
export function describeError(error: unknown): DescribedError & { readonly causes?: DescribedError[] } {
  try {
    const causes = causesOf(error).map(describeOne);
    return causes.length > 0 ? { ...describeOne(error), causes } : describeOne(error);
  } catch {
    // Whoever throws a thing that throws when it is looked at gets no more than this.
    return { name: 'unreadable', frames: [] };
  }
}

function causesOf(error: unknown): unknown[] {
  const causes: unknown[] = [];
  let at = error;
  while (at instanceof Error && at.cause !== undefined && causes.length < mostCauses) {
    at = at.cause;
    causes.push(at);
  }
  return causes;
}

function describeOne(error: unknown): DescribedError {
  if (!(error instanceof Error)) return { name: typeof error, frames: [] };
  const code = knownCodeOf(error);
  return {
    name: classOf(error),
    ...(code !== undefined && { code }),
    frames: framesOf(error),
  };
}

/** Of the class, and not the `name` field, which anybody may set. */
function classOf(error: Error): string {
  const name: unknown = Object.getPrototypeOf(error)?.constructor?.name;
  return typeof name === 'string' && /^[A-Z][A-Za-z]{0,40}(?:Error|Exception)$|^Error$/.test(name)
    ? name
    : 'Error';
}

/** A code that anybody may have put there could be any text. */
function knownCodeOf(error: Error): string | undefined {
  const code = codeOf(error);
  return systemCodes.has(code) || /^(?:ERR|SQLITE|UND_ERR)_[A-Z_]{2,50}$/.test(code) ? code : undefined;
}

/**
 * The stack begins with the message, as it was when the error was made, and a line of that may look like a frame: only what stands behind
 * the message counts, and where the message was changed since, only the frames at the end that are whole.
 */
function framesOf(error: Error): string[] {
  if (typeof error.stack !== 'string') return [];
  const message = String(error.message);
  const begins = message === '' ? -1 : error.stack.indexOf(message);
  const behind = begins < 0 ? error.stack : error.stack.slice(begins + message.length);
  const lines = behind.split('\n');
  const lastOther = lines.findLastIndex((line) => line.trim() !== '' && !/^ {4}at /.test(line));
  return lines
    .slice(lastOther + 1)
    .filter(isStackFrame)
    .map((line) => withoutAccount(line.trim()))
    .slice(0, mostFrames);
}
