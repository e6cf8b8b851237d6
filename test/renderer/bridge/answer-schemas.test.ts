/** The window starts with half of the contract's schemas. That never lets an answer through unparsed. */
import { describe, expect, it, vi } from 'vitest';
import { createAnswerSchemas } from '../../../renderer/bridge/answer-schemas.ts';
import { createClient } from '../../../renderer/bridge/client.ts';
import type { KioskBridge } from '../../../shared/contract/bridge.ts';
import { contract, type MethodName } from '../../../shared/contract/contract.ts';
import { workContract } from '../../../shared/contract/work-contract.ts';
import { fail } from '../../../shared/failure.ts';

const internal = { ok: false, error: fail('internal') };
const quota = { used: 1, limit: 10 };

/** A window whose other half of the schemas arrives when the test says so. */
function openWindow(answer: unknown) {
  const others = Promise.withResolvers<typeof workContract>();
  const fetchOthers = vi.fn(() => others.promise);
  const called: MethodName[] = [];
  const bridge: KioskBridge = {
    call: async (method) => {
      called.push(method);
      return answer;
    },
    subscribe: () => () => undefined,
  };
  const answers = createAnswerSchemas(fetchOthers);
  return { client: createClient(bridge, answers), answers, others, fetchOthers, called };
}

describe('the schemas of a window', () => {
  it('are the contract’s own, for every method', async () => {
    const answers = createAnswerSchemas();
    await answers.fetchAll();
    expect([...answers.methods].sort()).toEqual(Object.keys(contract).sort());
    for (const method of answers.methods) expect(answers.schemaOf(method)).toBe(contract[method].output);
  });

  it('are here at once for everything that anyone may ask', () => {
    const { answers, fetchOthers } = openWindow(null);
    const forAnyone = answers.methods.filter((method) => contract[method].access === 'anyone');
    expect(forAnyone.length).toBeGreaterThan(5);
    for (const method of forAnyone) expect(answers.schemaOf(method)).toBe(contract[method].output);
    expect(fetchOthers).not.toHaveBeenCalled();
  });

  it('are fetched once, by whoever needs them first', async () => {
    const { client, answers, others, fetchOthers } = openWindow({ ok: true, value: quota });
    const calls = [
      answers.fetchAll(),
      client['members.read-quota']({}),
      client['applications.read-open']({}),
    ];
    others.resolve(workContract);
    await Promise.all(calls);
    expect(fetchOthers).toHaveBeenCalledOnce();
  });
});

describe('a call that comes before its schema', () => {
  it('waits for it, and is parsed by it', async () => {
    const { client, others, called } = openWindow({ ok: true, value: quota });
    const answer = client['members.read-quota']({});
    expect(called).toEqual([]);
    others.resolve(workContract);
    expect(await answer).toEqual({ ok: true, value: quota });
    expect(called).toEqual(['members.read-quota']);
  });

  it('is refused where the answer does not fit', async () => {
    const { client, others } = openWindow({ ok: true, value: { ...quota, token: 'x' } });
    others.resolve(workContract);
    expect(await client['members.read-quota']({})).toEqual(internal);
  });

  it('asks nothing of main where no schema can be had', async () => {
    const { client, others, called } = openWindow({ ok: true, value: quota });
    others.reject(new Error('the file is gone'));
    expect(await client['members.read-quota']({})).toEqual(internal);
    expect(called).toEqual([]);
  });

  it('asks nothing of main where neither half knows the method', async () => {
    const { client, others, called } = openWindow({ ok: true, value: quota });
    others.resolve({} as typeof workContract);
    expect(await client['members.read-quota']({})).toEqual(internal);
    expect(called).toEqual([]);
  });

  it('lets those of the first screen pass', async () => {
    const { client } = openWindow({ ok: true, value: { state: 'online', since: 1, providers: [] } });
    expect(await client['connection.read']({})).toMatchObject({ ok: true });
  });
});

it('calls reach main in the order in which they are made, once the schemas are here', async () => {
  const { client, answers, others, called } = openWindow(undefined);
  others.resolve(workContract);
  await answers.fetchAll();
  void client['applications.read-open']({});
  void client['staff.lock']({});
  expect(called).toEqual(['applications.read-open', 'staff.lock']);
});
