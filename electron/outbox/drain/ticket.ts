import { createHmac, timingSafeEqual } from 'node:crypto';
import { z } from 'zod';
import { ApplicationId } from '../../../shared/brand.ts';
import { err, ok, type Result } from '../../../shared/result.ts';
import { formatTicketCode, parseTicketCode } from './ticket-code.ts';

/** What a customer takes along who is saved and not registered yet. It names nobody: an id that only this terminal knows. */
export interface Ticket {
  /** To be read and typed: `K7QF-2M9P`. */
  readonly code: string;
  /** To be scanned: capital letters, digits, dots and dashes, which a QR code packs densely. */
  readonly payload: string;
}

/** What somebody showed at the counter. A code that was typed names the ticket only among those that are open. */
export type ShownTicket =
  | { readonly shown: 'scanned'; readonly applicationId: ApplicationId; readonly issuedAt: number }
  | { readonly shown: 'typed'; readonly code: string };

/** Why what was shown leads nowhere. `not-from-here`: another terminal's, another mode's, or made up. */
export type TicketProblem = 'not-a-ticket' | 'not-from-here' | 'not-open';

/** Version 1: id, when it was issued (Unix seconds), and a signature of 128 bits. Nothing else fits in. */
const payloadPattern = /^VT1\.([0-9A-F]{8}(?:-[0-9A-F]{4}){3}-[0-9A-F]{12})\.([0-9]{1,11})\.([0-9A-F]{32})$/;
const PayloadFacts = z.strictObject({ applicationId: ApplicationId, issuedAt: z.number().int() });

const shortestKeyBytes = 32;

/** Tickets under one key. The key comes from the vault, another one for each mode; a short one is a bug. */
export interface Tickets {
  readonly issue: (applicationId: ApplicationId, issuedAt: number) => Ticket;
  /** Reads what was typed or scanned. */
  readonly read: (text: string) => Result<ShownTicket, TicketProblem>;
  /** The application that it stands for, among those whose tickets are open. */
  readonly find: (
    shown: ShownTicket,
    open: readonly ApplicationId[],
  ) => Result<ApplicationId, Extract<TicketProblem, 'not-open'>>;
}

/** Creates tickets under a key of at least 32 bytes. */
export function createTickets(key: Uint8Array): Tickets {
  if (key.length < shortestKeyBytes) throw new Error('a ticket key needs 32 bytes');
  // A purpose in front: a code's bytes are never a signature's.
  const mac = (purpose: string, text: string) =>
    createHmac('sha256', key).update(`vestibule-ticket-${purpose}\n${text}`, 'utf8').digest();
  const codeOf = (applicationId: ApplicationId) => formatTicketCode(mac('code', applicationId));
  const signatureOf = (body: string) => mac('payload', body).subarray(0, 16);

  return {
    issue: (applicationId, issuedAt) => {
      const body = `VT1.${applicationId.toUpperCase()}.${Math.floor(issuedAt / 1000)}`;
      const signature = signatureOf(body).toString('hex').toUpperCase();
      return { code: codeOf(applicationId), payload: `${body}.${signature}` };
    },

    read: (text) => {
      const [payload, id = '', seconds = '', signature = ''] = payloadPattern.exec(text.trim()) ?? [];
      if (payload === undefined) {
        const code = parseTicketCode(text);
        return code === undefined ? err('not-a-ticket') : ok({ shown: 'typed', code });
      }
      const body = payload.slice(0, payload.lastIndexOf('.'));
      if (!timingSafeEqual(Buffer.from(signature, 'hex'), signatureOf(body))) return err('not-from-here');
      const facts = PayloadFacts.safeParse({
        applicationId: id.toLowerCase(),
        issuedAt: Number(seconds) * 1000,
      });
      return facts.success ? ok({ shown: 'scanned', ...facts.data }) : err('not-a-ticket');
    },

    find: (shown, open) => {
      const isMeant = (id: ApplicationId) =>
        shown.shown === 'scanned' ? id === shown.applicationId : codeOf(id) === shown.code;
      const [found, another] = open.filter(isMeant);
      // Two with one code, once in some hundred thousand full outboxes: then the QR tells them apart.
      return found === undefined || another !== undefined ? err('not-open') : ok(found);
    },
  };
}
