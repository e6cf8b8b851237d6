/** Forged messages at main's own boundary: every method, every sender that is not our page, every hostile input with nothing in between. */
import { contract } from '../../../shared/contract/contract.ts';
import { Failure } from '../../../shared/failure.ts';
import { ok } from '../../../shared/result.ts';
import { badSenders } from '../../security/support/bad-senders.ts';
import {
  type Boundary,
  createBoundary,
  methodNames,
  type SenderEvent,
} from '../../security/support/boundary.ts';
import { sampleValue } from '../../security/support/schema-walk.ts';
import { createFrame } from '../../support/electron-double.ts';
import { everyNth, type Family } from '../escape.ts';
import { hostileInputs } from '../hostile-inputs.ts';

const senders: Readonly<Record<string, (boundary: Boundary) => SenderEvent>> = {
  ...badSenders,
  'a page of the net in our window': ({ window, ownPage }) => {
    window.webContents.mainFrame = createFrame('https://bank.example/');
    return ownPage();
  },
  'a sender without anything': () => ({ sender: {} as never, senderFrame: {} as never }),
};

/** What came of one message; false where it was refused as it must be. */
async function send(how: {
  readonly method: (typeof methodNames)[number];
  readonly input: unknown;
  readonly from?: (boundary: Boundary) => SenderEvent;
}): Promise<string | false> {
  const boundary = await createBoundary({ answer: () => ok(null) });
  const sender = how.from?.(boundary);
  const answer = await boundary.call(how.method, how.input, sender ?? boundary.ownPage());
  if (boundary.handled.length > 0) return 'it reached its handler';
  if (boundary.bugs.length > 0) return `main stumbled: ${String(boundary.bugs[0]?.error).slice(0, 100)}`;
  if ('polluted' in {}) return 'the prototype of everything is polluted';
  const { ok: isOk, error } = answer as { ok: unknown; error: unknown };
  if (isOk !== false || !Failure.safeParse(error).success) return 'no typed refusal';
  return false;
}

export const senderFamily: Family = {
  name: 'senders that are not our page',
  escapes: Object.entries(senders).flatMap(([name, from]) =>
    methodNames.map((method) => ({
      name: `${method} from ${name}`,
      attempt: () => send({ method, input: sampleValue(contract[method].input), from }),
    })),
  ),
};

/** As it arrives: copied. What can't be copied never arrives. */
function arrived(make: () => unknown): { readonly value: unknown } | undefined {
  try {
    return { value: structuredClone(make()) };
  } catch {
    return undefined;
  }
}

/** Main's own size limit and parser, by each method; copies are made once and shared. */
export function inputFamily(nth: number): Family {
  const inputs = Object.entries(hostileInputs()).flatMap(([kind, make]) => {
    const copy = arrived(make);
    return copy ? [{ kind, value: copy.value }] : [];
  });
  const pairs = inputs.flatMap(({ kind, value }) => methodNames.map((method) => ({ kind, value, method })));
  return {
    name: 'hostile inputs at main’s boundary',
    escapes: everyNth(pairs, nth).map(({ kind, value, method }) => ({
      name: `${method} with ${kind}`,
      attempt: async () => {
        const got = await send({ method, input: value });
        // A few shapes are, once copied, an empty object: what a method without input takes.
        return got === 'it reached its handler' && isNothing(value) ? false : got;
      },
    })),
  };
}

/** No key that any schema names: it can have told main nothing. */
const isNothing = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && Object.keys(value).every((key) => key === '__proto__');
