import type { z } from 'zod';
import { type Failure, fail } from '../../shared/failure.ts';

const mostPaths = 20;

/**
 * Says where an input was wrong, never what was there. A path segment is a name from our own schema or an index: keys that the caller
 * made up are as private as values and are left out. (No input of the contract is an open record or a map, whose keys would be the
 * caller's all the way down: a test holds that.)
 */
export function malformedInput(issues: readonly z.core.$ZodIssue[]): Failure<'malformed-input'> {
  const paths = new Set(issues.map(ownPath));
  return fail('malformed-input', { paths: [...paths].slice(0, mostPaths) });
}

function ownPath(issue: z.core.$ZodIssue): string {
  const endsInCallersKey = issue.code === 'invalid_key' || issue.code === 'invalid_element';
  const path = endsInCallersKey ? issue.path.slice(0, -1) : issue.path;
  return path.map(String).join('.');
}
