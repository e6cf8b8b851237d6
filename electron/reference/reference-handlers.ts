import type { OutputOf, ParsedInputOf } from '../../shared/contract/contract.ts';
import { ok, type Result } from '../../shared/result.ts';
import { subdivisionsOf } from './subdivisions.ts';

type Name = 'reference.read-subdivisions';

/** Lists that are too long for the window to carry. */
export function createReferenceHandlers(): {
  readonly [N in Name]: (input: ParsedInputOf<N>) => Result<OutputOf<N>, never>;
} {
  return {
    'reference.read-subdivisions': ({ country }) => ok([...subdivisionsOf(country)]),
  };
}
