/** Calls that the page's own code never makes: hostile inputs to every method, methods of another role, names that are no methods. */
import { fitsSize } from '../../../electron/ipc/call-size.ts';
import { contract, type MethodName } from '../../../shared/contract/contract.ts';
import { Failure } from '../../../shared/failure.ts';
import { sampleValue } from '../../security/support/schema-walk.ts';
import type { Family } from '../escape.ts';
import { hostileInputs } from '../hostile-inputs.ts';
import type { PageTools } from './page-tools.ts';

const methods = Object.keys(contract) as MethodName[];

/** Whether main would take it, so that it is no attack on this method. */
function isWelcome(method: MethodName, make: () => unknown): boolean {
  try {
    const { input, maxBytes } = contract[method];
    const arrived = structuredClone(make());
    // Main weighs before it parses; parsing forty megabytes of keys is what it is spared.
    return fitsSize([arrived], maxBytes) && input.safeParse(arrived).success;
  } catch {
    // What can't be copied the bridge refuses, or hands on as far as it can be read.
    return contract[method].input.safeParse({}).success;
  }
}

/** What is wrong with an answer that must be a refusal; false where it is one. */
function wrongWith(answer: unknown): string | false {
  const { ok, error } = (answer ?? {}) as { ok?: unknown; error?: unknown };
  if (ok !== false) return `answered ${JSON.stringify(answer).slice(0, 100)}`;
  const failure = Failure.safeParse(error);
  if (!failure.success) return 'refused without a typed failure';
  return failure.data.code === 'internal' && 'main stumbled over it';
}

/** Calls from inside the page, with inputs that are made there, one after the other. */
const askAll = ({ page }: PageTools, method: string, kinds: readonly string[]): Promise<readonly unknown[]> =>
  page.evaluate(
    async ([name, wanted]) => {
      const scope = window as unknown as {
        hostileInputs: () => Record<string, () => unknown>;
        kiosk: { call(method: string, input: unknown): Promise<unknown> };
      };
      const answers: unknown[] = [];
      for (const kind of wanted) {
        try {
          answers.push(await scope.kiosk.call(name, scope.hostileInputs()[kind]?.()));
        } catch {
          // The bridge refuses to carry it: an exception in the page, and no call.
          answers.push({ ok: false, error: { code: 'malformed-input', paths: [] } });
        }
      }
      return answers;
    },
    [method, kinds] as const,
  );

/** What weighs so much that carrying it there is the work: tried at some methods only. */
const isHeavy = (kind: string) => /megabyte|large buffer|a thousand keys/.test(kind);

/** The stand-in carries values as trees, knows no boxed ones and no expressions, and takes seconds for what is huge: main's boundary is given these in `main/`. */
const isForMainOnly = (kind: string) =>
  /unfold|says it is long|boxed|an expression|forty megabytes/.test(kind);

export async function callFamily(tools: PageTools): Promise<Family> {
  await tools.page.evaluate(`window.hostileInputs = ${String(hostileInputs)}`);
  const inputs = Object.entries(hostileInputs()).filter(([kind]) => !isForMainOnly(kind));
  return {
    name: 'forged calls',
    escapes: methods.map((method, at) => {
      const kinds = inputs
        .filter(([kind, make]) => !(isHeavy(kind) && at % 16 > 0) && !isWelcome(method, make))
        .map(([kind]) => kind);
      return {
        name: method,
        count: kinds.length,
        attempt: async () => {
          const answers = await askAll(tools, method, kinds);
          const wrong = answers.flatMap((answer, each) => {
            const what = wrongWith(answer);
            return what ? [`with ${kinds[each]}: ${what}`] : [];
          });
          return wrong.length > 0 && wrong.join(', ');
        },
      };
    }),
  };
}

/** Names that are no methods, and the channels of Electron and of electron-store. */
export function nameFamily({ page }: PageTools): Family {
  const names = [
    'secrets.read',
    'toString',
    'constructor',
    '__proto__',
    'hasOwnProperty',
    'kiosk:call:staff.list',
    'electron-store-get-data',
    'ELECTRON_BROWSER_REQUIRE',
    '',
    ' staff.list',
    'staff.list\0',
    'STAFF.LIST',
    'session.changed',
  ];
  return {
    name: 'names that are no methods',
    escapes: names.map((name) => ({
      name: JSON.stringify(name),
      attempt: async () => {
        const call = (given: string) =>
          (window as unknown as { kiosk: { call(name: string, input: object): unknown } }).kiosk.call(
            given,
            {},
          );
        return wrongWith(await page.evaluate(call, name));
      },
    })),
  };
}

/** Good calls by somebody who may not make them: every method that is for another role than the one at the terminal. */
export function roleFamily({ page }: PageTools, role: 'nobody' | 'staff'): Family {
  const forbidden = methods.filter((method) =>
    role === 'staff' ? contract[method].access === 'supervisor' : contract[method].access !== 'anyone',
  );
  return {
    name: `calls above one’s station (${role})`,
    escapes: forbidden.map((method) => ({
      name: method,
      attempt: async () => {
        const input = sampleValue(contract[method].input);
        const call = ([name, given]: readonly [string, unknown]) =>
          (window as unknown as { kiosk: { call(name: string, input: unknown): unknown } }).kiosk.call(
            name,
            given,
          );
        const answer = await page.evaluate(call, [method, input] as const);
        const wrong = wrongWith(answer);
        if (wrong) return wrong;
        const { code } = (answer as { error: { code: string } }).error;
        const refusals = [
          'not-signed-in',
          'supervisor-needed',
          'too-many-calls',
          'locked',
          'not-available-here',
        ];
        return !refusals.includes(code) && `refused only by ${code}`;
      },
    })),
  };
}

/** JavaScript itself bent by the page, then a call: the bridge must not use what the page can bend. */
export function bendingFamily({ page }: PageTools): Family {
  const bent: readonly [string, string][] = [
    ['Array.prototype.push', 'function(...items) { log(items); return old.apply(this, items); }'],
    ['Array.prototype.map', 'function(...given) { log(this); return old.apply(this, given); }'],
    ['Array.prototype.includes', 'function() { return true; }'],
    ['Set.prototype.has', 'function() { return true; }'],
    ['Map.prototype.get', 'function(...given) { log(given); return old.apply(this, given); }'],
    ['Object.prototype.hasOwnProperty', 'function() { return true; }'],
    ['Object.keys', 'function() { return []; }'],
    ['Object.freeze', 'function(value) { log(value); return value; }'],
    ['Function.prototype.call', 'function(...given) { log(this); return Reflect.apply(old, this, given); }'],
    [
      'Function.prototype.apply',
      'function(self, given) { log(this); return Reflect.apply(this, self, given ?? []); }',
    ],
    ['Function.prototype.bind', 'function(...given) { log(this); return Reflect.apply(old, this, given); }'],
    ['Promise.prototype.then', 'function(...given) { log(this); return Reflect.apply(old, this, given); }'],
    ['String.prototype.startsWith', 'function() { return true; }'],
    ['JSON.stringify', 'function(value) { log(value); return old(value); }'],
    ['JSON.parse', 'function(value) { log(value); return old(value); }'],
    ['Symbol.iterator', ''],
    ['structuredClone', 'function(value) { log(value); return value; }'],
    [
      'Error.prepareStackTrace',
      'function(error, frames) { log(frames.map((f) => f.getThis?.())); return ""; }',
    ],
  ];
  return {
    name: 'JavaScript bent by the page',
    escapes: bent
      .filter(([, code]) => code !== '')
      .map(([what, code]) => ({
        name: what,
        attempt: () =>
          page.evaluate(`(async () => {
            const seen = []; const log = (value) => { seen[seen.length] = value; };
            const path = ${JSON.stringify(what.split('.'))};
            const owner = path.slice(0, -1).reduce((at, name) => at[name], window); const name = path.at(-1);
            const old = owner[name];
            owner[name] = ${code};
            let unknown, known;
            try { unknown = await window.kiosk.call('secrets.read', {}); known = await window.kiosk.call('staff.read-session', {}); }
            catch (error) { unknown = { ok: false }; known = { ok: true, error: String(error) }; }
            finally { owner[name] = old; }
            if (unknown.ok !== false) return 'an unknown method was called';
            const leaks = seen.some((value) => { try { return value && (value.ipcRenderer || value.invoke || value.senderFrame || value.process?.versions?.node); } catch { return false; } });
            return leaks ? 'something of Electron was seen' : false;
          })()`),
      })),
  };
}
