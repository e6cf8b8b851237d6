import type { FaultSetting } from './fault-dial.ts';
import { jsonReply, type TwinReply } from './twin-exchange.ts';

const html = (status: number, title: string): TwinReply => ({
  status,
  contentType: 'text/html; charset=utf-8',
  body: `<!doctype html><title>${title}</title><h1>${title}</h1>`,
});

/** Answers given in place of doing anything. Undefined: the call is to be processed. */
export function replyInstead({ fault, retryAfterSeconds = 3 }: FaultSetting): TwinReply | undefined {
  switch (fault) {
    case 'too-many-requests':
      return {
        ...jsonReply(429, { code: 429, message: 'Too many requests' }),
        ...(retryAfterSeconds !== null && { headers: { 'retry-after': String(retryAfterSeconds) } }),
      };
    case 'server-error':
      return jsonReply(500, { code: 1, message: 'Internal server error' });
    case 'server-error-html':
      return html(502, '502 Bad Gateway');
    default:
      return undefined;
  }
}

/** Far more than any client should hold in memory. */
const bigBodyBytes = 10 * 1024 * 1024;

/** Spoils the answer to a call that has been processed. */
export function spoilReply(reply: TwinReply, { fault }: FaultSetting): TwinReply {
  switch (fault) {
    case 'malformed-json':
      return { ...reply, body: reply.body.slice(0, -4) };
    case 'wrong-types':
      return { ...reply, body: JSON.stringify({ code: '0', message: 5, data: [true] }) };
    case 'big-body':
      return { ...reply, body: `{"code":0,"message":"${'x'.repeat(bigBodyBytes)}"}` };
    default:
      return reply;
  }
}
