/** What a supervisor sees and may do about taking items to another terminal. */
import { rmSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readTransferIdentity } from '../../../../electron/keychain/transfer-identity.ts';
import {
  createTransferHandlers,
  type TransferParts,
} from '../../../../electron/outbox/transfer/transfer-handlers.ts';
import { systemRandom } from '../../../../electron/random.ts';
import type { StaffId } from '../../../../shared/brand.ts';
import { transferContract } from '../../../../shared/contract/transfer-contract.ts';
import { fail } from '../../../../shared/failure.ts';
import { err, unwrap } from '../../../../shared/result.ts';
import { newSpecimen, organisation } from './support/specimens.ts';
import type { Terminal } from './support/terminal.ts';
import { terminalIn, transferPlace } from './support/two-terminals.ts';

const staff = { staffId: 'supervisor' as StaffId, role: 'supervisor', name: 'Supervisor' } as const;
const context = { staff, mode: 'live' } as never;

const handlersOf = (terminal: Terminal, more: Partial<TransferParts> = {}) =>
  createTransferHandlers({
    outbox: terminal.outbox,
    recipient: organisation.recipient,
    folder: { path: '/media/stick', files: terminal.folder },
    listHandOvers: terminal.vault.listHandOvers,
    readIdentity: () => readTransferIdentity(terminal.secrets),
    terminal: terminal.name,
    mode: terminal.mode,
    clock: terminal.clock,
    random: systemRandom,
    audit: terminal.audit,
    ...more,
  });
const read = async (handlers: ReturnType<typeof handlersOf>) =>
  transferContract['transfer.read'].output.parse(unwrap(await handlers['transfer.read']({}, context)));

describe('a supervisor', () => {
  it('takes everything out here and in there, and both keep an account of it', async () => {
    const place = transferPlace();
    const here = await terminalIn(place, 'Counter 1');
    const there = await terminalIn(place, 'Counter 2', { identity: organisation.identity });
    await here.capture(newSpecimen());
    await here.capture(newSpecimen());
    const [out, into] = [handlersOf(here), handlersOf(there)];
    expect(await read(out)).toMatchObject({ exportable: 2, bundles: [], handedOver: [] });

    const exported = unwrap(await out['transfer.export']({ toTerminal: ' Counter 2 ' }, context));
    expect(transferContract['transfer.export'].output.parse(exported)).toMatchObject({ items: 2, left: 0 });
    const { name } = exported;
    expect(await read(out)).toMatchObject({
      exportable: 0,
      // Our own is not offered to us.
      bundles: [],
      handedOver: [{ name, toTerminal: 'Counter 2', items: 2 }],
    });
    expect((await read(into)).bundles.map((one) => one.name)).toEqual([name]);
    expect(unwrap(await into['transfer.import']({ name }, context))).toEqual({ added: 2, known: 0 });
    expect(unwrap(await into['transfer.import']({ name }, context))).toEqual({ added: 0, known: 2 });

    const eventsOf = ({ auditEntries }: Terminal) =>
      auditEntries
        .filter(({ event }) => event.startsWith('transfer.'))
        .map(({ event, fields }) => [event, fields]);
    const about = { staffId: 'supervisor', bundleId: expect.any(String) };
    expect(eventsOf(here)).toEqual([
      ['transfer.exported', { ...about, toTerminal: 'Counter 2', submissions: 2, missing: 0 }],
    ]);
    expect(eventsOf(there)).toEqual([
      ['transfer.imported', { ...about, fromTerminal: 'Counter 1', added: 2, known: 0 }],
      ['transfer.imported', { ...about, fromTerminal: 'Counter 1', added: 0, known: 2 }],
    ]);
  });

  it('is told what is not set up', async () => {
    const place = transferPlace();
    const here = await terminalIn(place, 'Counter 1');
    expect(await read(handlersOf(here))).toMatchObject({ importClosed: 'no-identity' });
    expect((await read(handlersOf(here))).exportClosed).toBeUndefined();
    const bare = handlersOf(here, { recipient: undefined, folder: undefined });
    expect(await read(bare)).toMatchObject({
      exportClosed: 'no-recipient',
      importClosed: 'no-identity',
      folder: '',
    });
    const closed = { ok: false, error: { code: 'transfer-closed' } };
    expect(await bare['transfer.export']({ toTerminal: 'Counter 2' }, context)).toEqual(closed);
    expect(await bare['transfer.import']({ name: 'a.age' }, context)).toEqual(closed);
    rmSync(place.transferFolder, { recursive: true });
    expect(await read(handlersOf(here))).toMatchObject({ exportClosed: 'folder-missing' });
  });

  it('hears of a vault that fails as of storage, and the audit of what it was', async () => {
    const here = await terminalIn(transferPlace(), 'Counter 1');
    await here.capture(newSpecimen());
    const failing = async () => err(fail('vault-damaged'));
    const outbox = { ...here.outbox, listOpenHandOvers: failing };
    const handlers = handlersOf(here, { outbox, listHandOvers: failing });
    const failed = { ok: false, error: { code: 'storage-unavailable' } };
    expect(await handlers['transfer.read']({}, context)).toEqual(failed);
    expect(await handlers['transfer.export']({ toTerminal: 'Counter 2' }, context)).toEqual(failed);
    expect(here.auditEntries.at(-1)?.fields).toEqual({
      staffId: 'supervisor',
      direction: 'export',
      failure: 'vault-damaged',
    });
  });

  it('who presses twice exports once', async () => {
    const here = await terminalIn(transferPlace(), 'Counter 1');
    await here.capture(newSpecimen());
    const handlers = handlersOf(here);
    const [first, second] = await Promise.all([
      handlers['transfer.export']({ toTerminal: 'Counter 2' }, context),
      handlers['transfer.export']({ toTerminal: 'Counter 3' }, context),
    ]);
    expect(unwrap(first).items).toBe(1);
    expect(second).toEqual({ ok: false, error: { code: 'nothing-to-export' } });
  });
});
