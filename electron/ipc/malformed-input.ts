import type { z } from 'zod';
import { type Failure, fail } from '../../shared/failure.ts';

const mostPaths = 20;

/**
 * Says where an input was wrong, never what was there. A path segment is a name from our own schema or an index: the keys that the
 * caller made up (surplus ones, keys of a record or map) are as private as values and are left out.
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
