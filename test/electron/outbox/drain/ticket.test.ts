import { randomBytes, randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createTickets } from '../../../../electron/outbox/drain/ticket.ts';
import { formatTicketCode, parseTicketCode } from '../../../../electron/outbox/drain/ticket-code.ts';
import type { ApplicationId } from '../../../../shared/brand.ts';
import { err, ok, unwrap } from '../../../../shared/result.ts';

const tickets = createTickets(Buffer.alloc(32, 1));
const issuedAt = Date.UTC(2026, 4, 3, 9);
const applicationId = '7b0d5a1c-4c1e-4f43-9a36-2f4f6a2b9c11' as ApplicationId;
const others = Array.from({ length: 500 }, () => randomUUID() as ApplicationId);
const bytes = fc.uint8Array({ minLength: 5, maxLength: 5 });
const signs = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

describe('a ticket', () => {
  const { code, payload } = tickets.issue(applicationId, issuedAt);

  it('leads to its application when it is scanned, and when it is typed', () => {
    const open = [...others, applicationId];
    for (const text of [payload, code, ` ${payload}\n`, code.toLowerCase().replace('-', ' ')])
      expect(tickets.find(unwrap(tickets.read(text)), open)).toEqual(ok(applicationId));
  });

  it('leads nowhere once it is settled', () => {
    for (const text of [payload, code])
      expect(tickets.find(unwrap(tickets.read(text)), others)).toEqual(err('not-open'));
  });

  it('whose code two open ones share leads nowhere, rather than to the wrong one', () => {
    const twice = [applicationId, ...others, applicationId];
    expect(tickets.find(unwrap(tickets.read(code)), twice)).toEqual(err('not-open'));
  });

  it('says when it was issued', () => {
    expect(tickets.read(payload)).toMatchObject({ value: { shown: 'scanned', issuedAt } });
  });

  it('holds an id, a time and a signature, and has room for nothing else', () => {
    expect(payload).toMatch(/^VT1\.[0-9A-F-]{36}\.\d+\.[0-9A-F]{32}$/);
    expect(payload.toLowerCase()).toContain(applicationId);
    expect(code).toMatch(/^[0-9A-Z]{4}-[0-9A-Z]{4}$/);
  });

  it('is refused with any one sign changed', () => {
    fc.assert(
      fc.property(fc.nat(payload.length - 1), fc.constantFrom(...'0123456789ABCDEF.-V'), (at, sign) => {
        fc.pre(payload[at] !== sign);
        expect(tickets.read(payload.slice(0, at) + sign + payload.slice(at + 1)).ok).toBe(false);
      }),
      { numRuns: 500 },
    );
  });

  it('of another key is not from here, scanned or typed', () => {
    const foreign = createTickets(randomBytes(32)).issue(applicationId, issuedAt);
    expect(tickets.read(foreign.payload)).toEqual(err('not-from-here'));
    expect(foreign.code).not.toBe(code);
    expect(tickets.find(unwrap(tickets.read(foreign.code)), [...others, applicationId])).toEqual(
      err('not-open'),
    );
  });

  it('is nothing that somebody just types', () => {
    for (const text of [
      '',
      'hello',
      '900101-14-5678',
      'VT1',
      'VT2.x',
      'K7QF-2M9',
      '🎫'.repeat(8),
      'a'.repeat(100_000),
    ])
      expect(tickets.read(text)).toEqual(err('not-a-ticket'));
  });

  it('needs a whole key', () => {
    expect(() => createTickets(Buffer.alloc(31))).toThrow('32 bytes');
  });
});

describe('a short code', () => {
  it('is read as it was written, in any case, with look-alikes and gaps', () => {
    fc.assert(
      fc.property(bytes, (of) => {
        const code = formatTicketCode(of);
        const typed = code.toLowerCase().replaceAll('0', 'o').replaceAll('1', 'l').replace('-', ' – ');
        expect(parseTicketCode(typed)).toBe(code);
      }),
    );
  });

  it('is found wrong whichever one sign is mistyped', () => {
    fc.assert(
      fc.property(bytes, fc.nat(7), fc.constantFrom(...signs), (of, at, sign) => {
        const plain = formatTicketCode(of).replace('-', '');
        fc.pre(plain[at] !== sign);
        expect(parseTicketCode(plain.slice(0, at) + sign + plain.slice(at + 1))).toBeUndefined();
      }),
      { numRuns: 1000 },
    );
  });

  it('is found wrong for most swapped neighbours', () => {
    let missed = 0;
    let swapped = 0;
    for (let n = 0; n < 2000; n += 1) {
      const plain = formatTicketCode(randomBytes(5)).replace('-', '');
      const [a = '', b = ''] = [plain[2], plain[3]];
      if (a === b) continue;
      swapped += 1;
      if (parseTicketCode(plain.slice(0, 2) + b + a + plain.slice(4)) !== undefined) missed += 1;
    }
    expect(missed / swapped).toBeLessThan(0.06);
  });
});
