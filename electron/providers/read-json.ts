import { err, ok, type Result } from '../../shared/result.ts';
import type { HttpAnswer } from '../http/http-outcome.ts';

const isJsonLabel = (contentType: string) => /^[a-z]+\/(json|[a-z0-9.-]+\+json)$/.test(contentType);

const utf8 = new TextDecoder('utf-8', { fatal: true });

/**
 * The JSON in an answer. Not JSON: a label that says something else (a gateway's page, whatever its bytes), bytes that
 * aren't UTF-8, and text that doesn't parse. An answer without a label is judged by its bytes. `parse` may read
 * numbers otherwise (`lossless-json.ts`); it throws for what isn't JSON.
 */
export function readJson(
  answer: Pick<HttpAnswer, 'body' | 'contentType'>,
  parse: (text: string) => unknown = JSON.parse,
): Result<unknown, 'not-json'> {
  if (answer.contentType !== undefined && !isJsonLabel(answer.contentType)) return err('not-json');
  try {
    return ok(parse(utf8.decode(answer.body)));
  } catch {
    return err('not-json');
  }
}
