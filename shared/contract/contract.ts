import type { z } from 'zod';
import type { Failure, FailureCode } from '../failure.ts';
import type { Result } from '../result.ts';
import type { MethodSpec } from './define.ts';
import { signInContract } from './sign-in-contract.ts';
import { workContract } from './work-contract.ts';

/**
 * Everything the window may ask of main. The client's type, the handlers' type, the preload's allow-list and the test
 * fakes derive from this object; main parses every input and every output against it. It is put together from two halves
 * only so that the window can show its first screen before it has the second (`renderer/bridge/answer-schemas.ts`).
 */
export const contract = {
  ...signInContract,
  ...workContract,
} as const satisfies Record<string, MethodSpec>;

export type Contract = typeof contract;
export type MethodName = keyof Contract;

/** Failures that any call may meet before or behind its handler. */
export const universalFailures = [
  'malformed-input',
  'sender-refused',
  'too-large',
  'too-many-calls',
  'not-available-here',
  'not-signed-in',
  'locked',
  'supervisor-needed',
  'storage-full',
  'storage-unavailable',
  'internal',
] as const satisfies readonly FailureCode[];

/** What the caller passes. */
export type InputOf<Name extends MethodName> = z.input<Contract[Name]['input']>;
/** What the handler receives, parsed. */
export type ParsedInputOf<Name extends MethodName> = z.output<Contract[Name]['input']>;
/** What comes back. */
export type OutputOf<Name extends MethodName> = z.output<Contract[Name]['output']>;
/** What its handler may fail with. */
export type HandlerFailureOf<Name extends MethodName> = Failure<Contract[Name]['failures'][number]>;
/** What its caller may see. */
export type FailureOf<Name extends MethodName> = Failure<
  Contract[Name]['failures'][number] | (typeof universalFailures)[number]
>;

/** Main's capabilities as the renderer sees them. */
export type Client = {
  readonly [Name in MethodName]: (input: InputOf<Name>) => Promise<Result<OutputOf<Name>, FailureOf<Name>>>;
};
