import type { z } from 'zod';
import type { FailureCode } from '../failure.ts';

/** Who may call: anyone at the window, signed-in staff, or a signed-in supervisor. */
export type Access = 'anyone' | 'staff' | 'supervisor';

/** One capability of main, as both sides see it. */
export interface MethodSpec<
  Input extends z.ZodType = z.ZodType,
  Output extends z.ZodType = z.ZodType,
  Code extends FailureCode = FailureCode,
> {
  /** A query changes nothing; a command may. */
  readonly kind: 'query' | 'command';
  readonly input: Input;
  readonly output: Output;
  /** The failures that its handler may return, besides the ones that every call may meet. */
  readonly failures: readonly Code[];
  readonly access: Access;
  /** Exists in training mode only; elsewhere the call answers `not-available-here`. */
  readonly trainingOnly: boolean;
  /** The largest input accepted, in bytes of its structured clone, roughly. */
  readonly maxBytes: number;
  /** How many calls a minute are taken before `too-many-calls`. */
  readonly perMinute: number;
  /** Answered only once what it changed is on the disk. */
  readonly isKept: boolean;
}

interface MethodOptions<Input extends z.ZodType, Output extends z.ZodType, Code extends FailureCode> {
  readonly input: Input;
  readonly output: Output;
  readonly failures?: readonly Code[];
  readonly access?: Access;
  readonly trainingOnly?: boolean;
  readonly maxBytes?: number;
  readonly perMinute?: number;
  readonly isKept?: boolean;
}

/** 16 KiB holds every typed form with room to spare; a method that takes pictures states its own limit. */
const defaultMaxBytes = 16 * 1024;
const defaultPerMinute = 240;

function method<Input extends z.ZodType, Output extends z.ZodType, const Code extends FailureCode = never>(
  kind: 'query' | 'command',
  options: MethodOptions<Input, Output, Code>,
): MethodSpec<Input, Output, Code> {
  return {
    failures: [],
    access: 'staff',
    trainingOnly: false,
    maxBytes: defaultMaxBytes,
    perMinute: defaultPerMinute,
    isKept: kind === 'command',
    ...options,
    kind,
  };
}

/** Declares a capability that changes nothing. */
export const query = <
  Input extends z.ZodType,
  Output extends z.ZodType,
  const Code extends FailureCode = never,
>(
  options: MethodOptions<Input, Output, Code>,
) => method('query', options);

/** Declares a capability that may change something. */
export const command = <
  Input extends z.ZodType,
  Output extends z.ZodType,
  const Code extends FailureCode = never,
>(
  options: MethodOptions<Input, Output, Code>,
) => method('command', options);
