/** Sorts what came back over HTTP: a success to be read, or an outcome that needs no further reading. */
import { fail } from '../../../shared/failure.ts';
import type { HttpAnswer } from '../../http/http-outcome.ts';
import { readJson } from '../read-json.ts';
import type { OutcomeWithoutAnswer } from '../status-outcome.ts';
import { ourFieldAt } from './customer-mapping.ts';
import { Problem } from './wire.ts';

/** Something came back that can't be understood: the deed may be done. */
export const garbledOutcome = { kind: 'unclear', failure: fail('provider-garbled') } as const;

/** More fields than this in one refusal is noise. */
const mostFields = 40;
const deepest = 8;

/** The documented error in an answer; undefined for a gateway's page and the like. */
export function readProblem(answer: HttpAnswer): Problem | undefined {
  const json = readJson(answer);
  return json.ok ? Problem.safeParse(json.value).data : undefined;
}

/** A refusal with what Noah's error body adds to it: its type as the code, our fields, its reference. */
export function refinedRefusal(
  refusal: Extract<OutcomeWithoutAnswer, { kind: 'refused' }>,
  problem: Problem,
): OutcomeWithoutAnswer {
  const providerCode = problem.Type;
  const isPlain = refusal.failure.code === 'provider-refused';
  const fields = fieldsIn(problem.Extensions?.Request);
  return {
    ...refusal,
    failure: isPlain ? fail('provider-refused', { providerCode }) : refusal.failure,
    providerCode,
    ...(fields.length > 0 && { fields }),
    ...(problem.Instance !== undefined && { reference: problem.Instance }),
  };
}

/**
 * Which of our fields are named anywhere in `Extensions.Request`, whose shape isn't printed: as keys, or as text that is
 * a path and nothing else. Values of the customer's may stand beside them and are not looked at.
 */
function fieldsIn(request: unknown): readonly string[] {
  const fields = new Set<string>();
  const note = (path: readonly string[]) => {
    const field = ourFieldAt(path);
    if (field !== undefined && fields.size < mostFields) fields.add(field);
  };
  const walk = (value: unknown, path: readonly string[]) => {
    if (typeof value === 'string' && /^[\w.[\]/$-]{1,100}$/.test(value)) note(partsOf(value));
    if (typeof value !== 'object' || value === null) return note(path);
    if (path.length > deepest) return;
    for (const [key, inner] of Object.entries(value)) walk(inner, [...path, ...partsOf(key)]);
  };
  walk(request, []);
  return [...fields];
}

/** `Identities[0].IDNumber` and `/Identities/0/IDNumber` alike. */
function partsOf(path: string): readonly string[] {
  return path.split(/[^A-Za-z0-9]+/).filter((part) => part !== '');
}
