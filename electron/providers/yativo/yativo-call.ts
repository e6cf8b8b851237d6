/** Sends one call with a token, and sorts what becomes of it. */
import type { OutcomeClass } from '../../../shared/domain/provider.ts';
import type { HttpClient, HttpRequest } from '../../http/http-client.ts';
import type { Outcome } from '../provider.ts';
import type { Problems } from './error-shapes.ts';
import { garbledOutcome, sortReply } from './reply-outcome.ts';
import type { YativoSession } from './session.ts';
import { fieldByPageName } from './to-customer-fields.ts';

/** A request but for what every call has, and what its replies mean. */
export interface YativoCall<Answer> {
  readonly outcomeClass: OutcomeClass;
  readonly request: Pick<HttpRequest, 'method' | 'url' | 'headers' | 'body' | 'stream'>;
  /** What a success says; undefined when it doesn't hold what the page promises. */
  readonly readSuccess: (reply: { readonly body: unknown; readonly data: unknown }) => Answer | undefined;
  /** What a no means; undefined where it means nothing in particular. */
  readonly readNo: (problems: Problems, status: number) => Answer | undefined;
}

/** Resolves always, except for a body whose source fails (`HttpClient`). */
export function sendYativoCall<Answer>(
  { http, session }: { readonly http: HttpClient; readonly session: YativoSession },
  { outcomeClass, request, readSuccess, readNo }: YativoCall<Answer>,
  signal: AbortSignal,
): Promise<Outcome<Answer>> {
  return session.withToken(async (authorization): Promise<Outcome<Answer>> => {
    // Laravel answers a mistake with a redirect to anybody who doesn't ask for JSON.
    const headers = { accept: 'application/json', ...request.headers, ...authorization };
    const sent = await http.send({ ...request, headers, signal });
    if (sent.kind !== 'answered') return sent;
    const { providerNow } = sent.answer;

    const reply = sortReply(sent.answer, outcomeClass);
    if (reply.kind === 'success') {
      const answer = readSuccess(reply);
      return answer === undefined ? garbledOutcome : { kind: 'answered', answer, providerNow };
    }
    if (reply.kind !== 'no') return reply;
    const answer = readNo(reply.problems, reply.status);
    if (answer !== undefined) return { kind: 'answered', answer, providerNow };
    const fields = [...reply.problems.byField.keys()].flatMap((name) =>
      Object.hasOwn(fieldByPageName, name) ? (fieldByPageName[name] ?? []) : [],
    );
    return fields.length === 0 ? reply.refused : { ...reply.refused, fields };
  }, signal);
}
