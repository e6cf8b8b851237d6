import { describe, expect, it } from 'vitest';
import { createFaultDial } from '../../../electron/training/fault-dial.ts';

const faultsOf = (dial: ReturnType<typeof createFaultDial>, ...operations: string[]) =>
  operations.map((operation) => dial.take(operation, [])?.fault);

describe('a fault', () => {
  it('spoils as many calls as it was set for, one unless told', () => {
    const dial = createFaultDial();
    dial.set({ fault: 'slow' });
    expect(faultsOf(dial, 'bind', 'bind')).toEqual(['slow', undefined]);
    dial.set({ fault: 'slow', times: 2 });
    expect(faultsOf(dial, 'bind', 'register', 'bind')).toEqual(['slow', 'slow', undefined]);
  });

  it('for one operation waits for that one, and goes before one for all', () => {
    const dial = createFaultDial();
    dial.set({ fault: 'slow', times: 9 });
    dial.set({ fault: 'server-error', operation: 'register' });
    expect(faultsOf(dial, 'bind', 'register', 'register')).toEqual(['slow', 'server-error', 'slow']);
  });

  it('is replaced by the next one for the same operation', () => {
    const dial = createFaultDial();
    dial.set({ fault: 'slow', operation: 'bind', times: 9 });
    dial.set({ fault: 'big-body', operation: 'bind' });
    expect(faultsOf(dial, 'bind', 'bind')).toEqual(['big-body', undefined]);
  });

  it('that makes no sense for an operation is kept for the one it does', () => {
    const dial = createFaultDial();
    dial.set({ fault: 'expired-code' });
    expect(dial.take('register', ['expired-code'])).toBeUndefined();
    expect(faultsOf(dial, 'verify-registration')).toEqual(['expired-code']);
  });
});

describe('none', () => {
  it('for one operation takes away its fault only', () => {
    const dial = createFaultDial();
    dial.set({ fault: 'slow', operation: 'bind' });
    dial.set({ fault: 'slow', operation: 'register' });
    dial.set({ fault: 'none', operation: 'bind' });
    expect(faultsOf(dial, 'bind', 'register')).toEqual([undefined, 'slow']);
  });

  it('for all takes away everything', () => {
    const dial = createFaultDial();
    dial.set({ fault: 'slow', operation: 'bind' });
    dial.set({ fault: 'slow' });
    dial.set({ fault: 'none' });
    expect(faultsOf(dial, 'bind', 'register')).toEqual([undefined, undefined]);
  });
});
