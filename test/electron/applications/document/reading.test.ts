/** What a picture's read does to a visit: the form is filled, disagreements wait for a person, and nothing is believed that main can't make again. */

import { beforeEach, describe, expect, it } from 'vitest';
import { describeDocument } from '../../../../electron/applications/document/describe-document.ts';
import type { ExceptionBy } from '../../../../electron/applications/document/supervisor-exception.ts';
import { journeyHash } from '../../../../electron/applications/journey-catalogue.ts';
import { StoredApplication } from '../../../../electron/applications/stored-application.ts';
import type { ApplicationId, ApprovalId } from '../../../../shared/brand.ts';
import { zoneFormats } from '../../../../shared/documents/zone/zone-formats.ts';
import type { ApplicantDraft, ApplicantField } from '../../../../shared/domain/applicant.ts';
import { Application } from '../../../../shared/domain/application.ts';
import type { DocumentState, RawRead } from '../../../../shared/domain/document-state.ts';
import type { PictureSide } from '../../../../shared/domain/picture.ts';
import { fail } from '../../../../shared/failure.ts';
import type { Journey } from '../../../../shared/journeys/journey.ts';
import { nextStep } from '../../../../shared/journeys/next-step.ts';
import { shippedJourneys } from '../../../../shared/journeys/shipped.ts';
import { walletCustomer } from '../../../../shared/journeys/wallet-customer.ts';
import { err, unwrap } from '../../../../shared/result.ts';
import { writeZone } from '../../../shared/documents/generated-zones.ts';
import { writeLicence } from '../../../shared/documents/specimen-licence.ts';
import { goodQuality } from '../../../support/good-quality.ts';
import { noticeVersionOf } from '../../../support/notice-version.ts';
import { createScriptedEnrolment } from '../../../support/scripted-enrolment.ts';
import { createScriptedProvider } from '../../../support/scripted-provider.ts';
import { createVisitParts, nurAina } from '../../../support/visit.ts';

const asks = [
  'legalFullName',
  'email',
  'documentKind',
  'documentNumber',
  'documentCountry',
  'documentExpiryDate',
] as const;
const yativo = (
  choices: readonly string[] = ['passport', 'driving-licence'],
  asked: readonly ApplicantField[] = asks,
) =>
  createScriptedEnrolment({
    ...{ provider: 'yativo', operation: 'add-customer', asks: asked, pictures: ['front'] },
    choices: { documentKind: choices },
  });

type Parts = Partial<
  Record<'documentCode' | 'documentNumber' | 'expiryDate' | 'dateOfBirth' | 'names' | 'issuer', string>
>;
const linesOf = (parts: Parts = {}) => [
  ...writeZone(zoneFormats.TD3, {
    ...{ documentCode: 'P<', issuer: 'D<<', documentNumber: 'C01X00T47', nationality: 'D<<' },
    ...{ dateOfBirth: '740812', sex: 'F', expiryDate: '320415', names: 'MUELLER<<ANNA<MARIA' },
    ...parts,
  }),
];
const zone = (parts: Parts = {}, change: Partial<RawRead> = {}): RawRead =>
  ({ origin: 'zone', lines: linesOf(parts), repaired: false, agreement: 'two-frames', ...change }) as RawRead;
const barcode = (changed: Record<string, string> = {}): RawRead => ({
  ...{ origin: 'barcode', text: writeLicence({ changed }), agreement: 'two-frames' },
});
const fromZone = {
  legalFullName: 'ANNA MARIA MUELLER',
  documentKind: 'passport',
  documentNumber: 'C01X00T47',
  documentCountry: 'DE',
  documentExpiryDate: '2032-04-15',
};

let visit: ReturnType<typeof createVisitParts>;
let id: ApplicationId;
const begin = (enrolment = yativo(), shipped = shippedJourneys): void => {
  visit = createVisitParts(createScriptedProvider(), ['phoneNumber'], [enrolment], shipped);
  ({ applicationId: id } = unwrap(visit.applications.start('wallet-customer', nurAina)));
  unwrap(visit.applications.recordConsent(id, noticeVersionOf('wallet-customer'), nurAina));
};
beforeEach(() => begin());
/** The same journey, in which nobody lets such a document pass. */
const strict: Journey = { ...walletCustomer, unsupportedDocument: 'stop' };
const strictly = [{ journey: strict, sha256: journeyHash(strict) }];

const bytes = Uint8Array.of(0xff, 0xd8);
const add = (reads: readonly RawRead[], side: PictureSide = 'front', quality = goodQuality) =>
  visit.pictures.add(id, { side, bytes, quality, reads }, nurAina);
const application = () => unwrap(visit.applications.read(id));
const type = (draft: ApplicantDraft) =>
  unwrap(visit.applications.saveDetails(id, { ...application().draft, ...draft }));
function documentNow(): DocumentState {
  const { document } = application();
  if (!document) throw new Error('nothing of the document is known');
  return document;
}
const confirmRest = () => unwrap(visit.decisions.confirmNames(id, documentNow().namesToConfirm, nurAina));
const step = () => nextStep(walletCustomer, application());
const audited = (event: string) =>
  visit.audit.entries.filter((one) => one.event === event).map(({ fields }) => fields);

describe('a read', () => {
  it('fills what is empty, and says where it came from', async () => {
    type({ email: 'anna@example.org' });
    unwrap(await add([zone()]));
    expect(application().draft).toEqual({ email: 'anna@example.org', ...fromZone });
    const { origins, reads } = documentNow();
    expect(origins).toEqual({
      ...Object.fromEntries(Object.keys(fromZone).map((field) => [field, 'zone'])),
      email: 'typed',
    });
    expect(reads).toMatchObject([{ side: 'front', origin: 'zone', format: 'TD3', agreement: 'two-frames' }]);
    expect(audited('read.accepted')).toEqual([{ applicationId: id, side: 'front', origin: 'zone' }]);
  });

  it('leaves what was typed, and waits for a person where they disagree', async () => {
    type({ documentNumber: 'C01X00T48', legalFullName: 'Anna Maria Müller' });
    unwrap(await add([zone()]));
    expect(application().draft.documentNumber).toBe('C01X00T48');
    // The name is the same in the letters of a zone.
    expect(documentNow().disagreements).toEqual([
      {
        ...{ field: 'documentNumber', typed: 'C01X00T48', read: 'C01X00T47' },
        ...{ side: 'front', origin: 'zone', why: 'differs' },
      },
    ]);
    expect(documentNow().origins).toMatchObject({ documentNumber: 'typed', legalFullName: 'typed' });
    expect(step()).toBe('check-document');
  });

  it.each<[string, RawRead]>([
    [
      'whose check digit is wrong',
      zone({}, { lines: [linesOf()[0] ?? '', (linesOf()[1] ?? '').replace('47', '74')] }),
    ],
    ['that was repaired', zone({}, { repaired: true } as Partial<RawRead>)],
    ['whose lines are none', zone({}, { lines: ['<'.repeat(44), '<'.repeat(44)] } as Partial<RawRead>)],
    [
      'of a barcode that was cut off',
      { origin: 'barcode', text: writeLicence().slice(0, 120), agreement: 'two-frames' },
    ],
  ])('%s is not believed; the picture is kept', async (_, read) => {
    unwrap(await add([read]));
    expect(application().pictures).toHaveLength(1);
    expect(application().draft).toEqual({});
    expect(documentNow().reads).toEqual([]);
    expect(audited('read.refused')).toEqual([{ applicationId: id, side: 'front', reads: 1 }]);
  });

  it('of a picture that is called sharp and blurred at once is not believed', async () => {
    const still = zone({}, { agreement: 'sharp-still' });
    unwrap(await add([still], 'front', { ...goodQuality, warnedOf: ['blur'] }));
    expect(documentNow().reads).toEqual([]);
    unwrap(await add([still]));
    expect(documentNow().reads).toHaveLength(1);
  });

  it('marks the characters that no check digit tells apart', async () => {
    unwrap(await add([zone({ documentNumber: 'L01G00T47' })]));
    const marks = documentNow().reads[0]?.marks ?? [];
    expect(marks).toEqual(
      expect.arrayContaining([
        expect.objectContaining({
          field: 'documentNumber',
          at: 0,
          read: 'L',
          couldBe: expect.arrayContaining(['1']),
        }),
        expect.objectContaining({
          field: 'documentNumber',
          at: 3,
          read: 'G',
          couldBe: expect.arrayContaining(['6']),
        }),
      ]),
    );
    for (const { at, read } of marks) expect('L01G00T47'[at] ?? '<').toBe(read);
  });

  it('of a licence fills the form too', async () => {
    unwrap(await add([{ origin: 'barcode', text: writeLicence(), agreement: 'two-frames' }], 'back'));
    expect(application().draft.documentKind).toBe('driving-licence');
    expect(documentNow().origins.documentNumber).toBe('barcode');
  });

  it('is not asked for in a journey in which nobody looks at it', async () => {
    visit = createVisitParts(createScriptedProvider(), ['phoneNumber'], [yativo()]);
    ({ applicationId: id } = unwrap(visit.applications.start('wallet-customer', nurAina)));
    unwrap(visit.applications.recordConsent(id, noticeVersionOf('wallet-customer'), nurAina));
    const record = visit.store.find(id);
    // As a visit that began before documents were read.
    if (record) visit.store.put({ ...record, journeyVersion: 2 });
    unwrap(await add([zone()]));
    expect(application().document).toBeUndefined();
    expect(application().draft).toEqual({});
  });

  it.each([
    [
      'a visa',
      'visa',
      {
        ...zone(),
        lines: [
          ...writeZone(zoneFormats['MRV-A'], {
            documentCode: 'V<',
            issuer: 'D<<',
            documentNumber: 'C01X00T47',
            nationality: 'D<<',
            dateOfBirth: '740812',
            sex: 'F',
            expiryDate: '320415',
            names: 'MUELLER<<ANNA',
          }),
        ],
      },
    ],
    ['a kind that nobody takes', 'kind', zone()],
  ] as const)('of %s is refused with its picture', async (_, why, read) => {
    begin(yativo(['driving-licence']), strictly);
    expect(await add([read as RawRead])).toEqual(err(fail('document-not-taken', { why })));
    expect(application().pictures).toEqual([]);
  });
});

describe('a document that nobody takes, where the journey leaves it to a supervisor', () => {
  const visa = {
    ...zone(),
    lines: [
      ...writeZone(zoneFormats['MRV-A'], {
        ...{ documentCode: 'V<', issuer: 'D<<', documentNumber: 'V01X00T47', nationality: 'D<<' },
        ...{ dateOfBirth: '740812', sex: 'F', expiryDate: '320415', names: 'MUELLER<<ANNA' },
      }),
    ],
  } as RawRead;
  const approval = 'c5a4e3d2-1b0a-4f9e-8d7c-6b5a49382716' as ApprovalId;
  const otherVisit = 'c5a4e3d2-1b0a-4f9e-8d7c-6b5a49382717';
  const send = (allowedBy?: ExceptionBy, quality = goodQuality) =>
    visit.pictures.add(id, { side: 'front', bytes, quality, reads: [visa], allowedBy }, nurAina);
  const needed = err(fail('supervisor-needed'));
  it('says that it may be allowed, and is not taken by itself', async () => {
    const refused = err(fail('document-not-taken', { why: 'visa', mayBeAllowed: true }));
    expect(await send()).toEqual(refused);
    expect(application().pictures).toEqual([]);
  });

  it('is taken with an approval for it, once; nothing is filled in from it', async () => {
    expect(await send({ role: 'staff' })).toEqual(needed);
    visit.approvals.add(`expired-document ${id} ${approval}`);
    visit.approvals.add(`unsupported-document ${otherVisit} ${approval}`);
    expect(await send({ role: 'staff', approvalId: approval })).toEqual(needed);
    visit.approvals.add(`unsupported-document ${id} ${approval}`);
    unwrap(await send({ role: 'staff', approvalId: approval }));
    expect(application()).toMatchObject({ draft: {}, pictures: [{ side: 'front' }] });
    expect(documentNow().reads).toEqual([]);
    expect(audited('document.unsupported-exception')).toEqual([
      { applicationId: id, staffId: nurAina, side: 'front', why: 'visa', approvalId: approval },
    ]);
    expect(await send({ role: 'staff', approvalId: approval })).toEqual(needed);
  });

  it('is taken by a supervisor who is there, and a poor picture of it uses no approval up', async () => {
    visit.approvals.add(`unsupported-document ${id} ${approval}`);
    const blurred = { ...goodQuality, refusedFor: ['blur' as const] };
    expect(await send({ role: 'staff', approvalId: approval }, blurred)).toMatchObject({ ok: false });
    expect(visit.approvals.size).toBe(1);
    unwrap(await send({ role: 'supervisor', approvalId: approval }));
    expect(visit.approvals.size).toBe(1);
    expect(audited('document.unsupported-exception')).toEqual([
      { applicationId: id, staffId: nurAina, side: 'front', why: 'visa' },
    ]);
  });

  it('is not taken in any other journey, whoever allows it', async () => {
    begin(yativo(), strictly);
    const refused = err(fail('document-not-taken', { why: 'visa' }));
    expect(await send({ role: 'supervisor' })).toEqual(refused);
    expect(audited('document.unsupported-exception')).toEqual([]);
  });
});

describe('a person', () => {
  it('chooses the document’s value, and it is the document’s from then on', async () => {
    type({ documentNumber: 'C01X00T48' });
    unwrap(await add([zone()]));
    unwrap(visit.decisions.decide(id, 'documentNumber', 'read', nurAina));
    expect(application().draft.documentNumber).toBe('C01X00T47');
    expect(documentNow()).toMatchObject({ disagreements: [], origins: { documentNumber: 'zone' } });
    expect(audited('read.disagreement-decided')).toEqual([
      { applicationId: id, staffId: nurAina, field: 'documentNumber', choice: 'read' },
    ]);
  });

  it('keeps the typed value; typing another one asks anew', async () => {
    type({ documentNumber: 'C01X00T48' });
    unwrap(await add([zone()]));
    unwrap(visit.decisions.decide(id, 'documentNumber', 'typed', nurAina));
    expect(documentNow().disagreements).toEqual([]);
    type({ documentNumber: 'C01X00T49' });
    expect(documentNow().disagreements).toMatchObject([{ typed: 'C01X00T49' }]);
  });

  it('confirms what no check digit answers for, and only what waits for it; what is changed is typed', async () => {
    unwrap(await add([zone()]));
    expect(documentNow().namesToConfirm).toEqual(['legalFullName', 'documentKind', 'documentCountry']);
    for (const other of ['familyName', 'documentNumber'] as const)
      expect(visit.decisions.confirmNames(id, [other], nurAina)).toEqual(err(fail('wrong-state')));
    unwrap(visit.decisions.confirmNames(id, ['legalFullName'], nurAina));
    expect(documentNow().namesToConfirm).toEqual(['documentKind', 'documentCountry']);
    type({ documentCountry: 'AT' });
    expect(documentNow()).toMatchObject({
      namesToConfirm: ['documentKind'],
      origins: { documentCountry: 'typed' },
    });
    confirmRest();
    type({ legalFullName: 'Anna Maria Müller' });
    expect(documentNow()).toMatchObject({ namesToConfirm: [], origins: { legalFullName: 'typed' } });
  });

  it('confirms everything of a licence that is asked: a barcode has no check digits', async () => {
    unwrap(await add([barcode()], 'back'));
    expect(documentNow().namesToConfirm).toEqual([
      ...['legalFullName', 'documentKind', 'documentNumber', 'documentCountry', 'documentExpiryDate'],
    ]);
    confirmRest();
    expect(documentNow().namesToConfirm).toEqual([]);
    expect(audited('read.names-confirmed')[0]?.fields).toHaveLength(5);
  });

  it('confirms nothing by a space more, or by an accent that is written apart', async () => {
    unwrap(await add([barcode({ DCS: 'PÉREZ' })], 'back'));
    type({ legalFullName: `${application().draft.legalFullName?.normalize('NFD')} ` });
    expect(documentNow().namesToConfirm).toContain('legalFullName');
    expect(documentNow().origins.legalFullName).toBe('barcode');
    confirmRest();
    type({ legalFullName: 'MARIA QUINCY PÉREZ' });
    expect(documentNow().namesToConfirm).toEqual([]);
  });

  it('settles a birth of which the document knows only the year', async () => {
    begin(yativo(['passport'], ['dateOfBirth', 'documentKind']));
    type({ dateOfBirth: '1990-05-01' });
    unwrap(await add([zone({ dateOfBirth: '74<<<<' })]));
    expect(documentNow().disagreements).toMatchObject([{ typed: '1990-05-01', read: '1974-XX-XX' }]);
    expect(documentNow().reads[0]?.suggestions.dateOfBirth?.value).toBe('1974-XX-XX');
    // The form takes whole days only: it is asked again, and held against the document again.
    unwrap(visit.decisions.decide(id, 'dateOfBirth', 'read', nurAina));
    expect(application().draft.dateOfBirth).toBeUndefined();
    expect(documentNow().disagreements).toEqual([]);
    expect(documentNow().reads[0]?.suggestions.dateOfBirth).toBeUndefined();
    type({ dateOfBirth: '1975-05-01' });
    expect(documentNow().disagreements).toHaveLength(1);
    type({ dateOfBirth: '1974-05-01' });
    expect(documentNow().disagreements).toEqual([]);
    type({ dateOfBirth: '1990-05-01' });
    unwrap(visit.decisions.decide(id, 'dateOfBirth', 'typed', nurAina));
    expect(application().draft.dateOfBirth).toBe('1990-05-01');
    expect(documentNow().disagreements).toEqual([]);
  });

  it('can confirm nothing to be sent before the document is looked at', async () => {
    type({ email: 'anna@example.org' });
    unwrap(await add([zone()]));
    expect(step()).toBe('check-document');
    const open = err(fail('details-incomplete', { fields: ['document.check'] }));
    expect(visit.applications.confirmReview(id)).toEqual(open);
    confirmRest();
    expect(step()).toBe('review');
    unwrap(visit.applications.confirmReview(id));
  });

  it('decides nothing that is not open', async () => {
    unwrap(await add([zone()]));
    expect(visit.decisions.decide(id, 'documentNumber', 'read', nurAina)).toEqual(err(fail('wrong-state')));
    expect(audited('read.disagreement-decided')).toEqual([]);
  });
});

describe('a picture that is taken away or again', () => {
  it('takes back what it filled in, but not what a person changed or confirmed', async () => {
    unwrap(await add([zone()]));
    unwrap(visit.decisions.confirmNames(id, ['legalFullName'], nurAina));
    type({ documentCountry: 'AT' });
    unwrap(visit.decisions.decide(id, 'documentCountry', 'typed', nurAina));
    unwrap(visit.pictures.remove(id, 'front'));
    expect(application().draft).toEqual({ legalFullName: 'ANNA MARIA MUELLER', documentCountry: 'AT' });
    expect(documentNow()).toMatchObject({ reads: [], disagreements: [], namesToConfirm: [] });
  });

  it('leaves what the other side has read', async () => {
    unwrap(await add([zone()]));
    unwrap(await add([], 'back'));
    unwrap(visit.pictures.remove(id, 'back'));
    expect(application().draft).toEqual(fromZone);
  });

  it('fills in the other document’s values', async () => {
    unwrap(await add([zone()]));
    unwrap(await add([zone({ documentNumber: 'X99' })]));
    expect(application().draft).toEqual({ ...fromZone, documentNumber: 'X99' });
    expect(documentNow().reads).toHaveLength(1);
  });

  it('leaves in the form what the other side says too', async () => {
    unwrap(await add([zone()]));
    unwrap(await add([zone()], 'back'));
    unwrap(await add([]));
    expect(application().draft).toEqual(fromZone);
    expect(documentNow().reads.map(({ side }) => side)).toEqual(['back']);
    // And it goes with that side in the end.
    unwrap(visit.pictures.remove(id, 'back'));
    expect(application().draft).toEqual({});
  });

  it('fills nothing anew that a person has emptied', async () => {
    unwrap(await add([zone()]));
    unwrap(await add([zone()], 'back'));
    type({ documentNumber: '' });
    unwrap(await add([]));
    expect(application().draft.documentNumber).toBe('');
  });

  it('takes the customer’s confirmation back', async () => {
    type({ email: 'anna@example.org' });
    unwrap(await add([zone()]));
    confirmRest();
    unwrap(visit.applications.confirmReview(id));
    unwrap(await add([zone()]));
    expect(application().confirmedAt).toBeUndefined();
  });
});

describe('an expired document', () => {
  const expired = zone({ expiryDate: '200415' });
  const approval = 'c5a4e3d2-1b0a-4f9e-8d7c-6b5a49382716' as ApprovalId;
  const by = (approvalId?: ApprovalId) => ({ staffId: nurAina, role: 'staff' as const, approvalId });

  it('needs a supervisor, whose yes counts once and for this document', async () => {
    unwrap(await add([expired]));
    expect(documentNow().expiry).toEqual({ state: 'needs-supervisor', expiredOn: '2020-04-15' });
    expect(step()).toBe('check-document');
    expect(visit.decisions.allowExpired(id, by())).toEqual(err(fail('supervisor-needed')));
    visit.approvals.add(`settle-unknown ${approval}`);
    expect(visit.decisions.allowExpired(id, by(approval))).toEqual(err(fail('supervisor-needed')));
    visit.approvals.add(`expired-document ${id} ${approval}`);
    unwrap(visit.decisions.allowExpired(id, by(approval)));
    expect(documentNow().expiry).toEqual({ state: 'allowed', expiredOn: '2020-04-15' });
    expect(audited('document.expired-exception')).toEqual([
      { applicationId: id, staffId: nurAina, approvalId: approval },
    ]);
    unwrap(await add([zone({ expiryDate: '190415' })]));
    expect(documentNow().expiry.state).toBe('needs-supervisor');
  });

  const allow = () =>
    unwrap(visit.decisions.allowExpired(id, { staffId: nurAina, role: 'supervisor', approvalId: approval }));

  it('that was let pass says nothing of another one that expired the same day', async () => {
    unwrap(await add([expired]));
    allow();
    unwrap(await add([zone({ expiryDate: '200415', documentNumber: 'X99999999', names: 'OTHER<<BOB' })]));
    expect(documentNow().expiry.state).toBe('needs-supervisor');
  });

  it('that was typed and let pass says nothing of the one that is read', async () => {
    type({ documentExpiryDate: '2020-01-01' });
    allow();
    expect(documentNow().expiry).toEqual({ state: 'allowed', expiredOn: '2020-01-01' });
    unwrap(await add([zone({ expiryDate: '251001', documentNumber: 'X99999999' })]));
    expect(documentNow().expiry).toEqual({ state: 'needs-supervisor', expiredOn: '2020-01-01' });
  });

  it('and another one need two yeses', async () => {
    unwrap(await add([expired]));
    unwrap(await add([zone({ expiryDate: '190415', documentNumber: 'X99999999' })], 'back'));
    allow();
    expect(documentNow().expiry).toEqual({ state: 'needs-supervisor', expiredOn: '2020-04-15' });
    allow();
    expect(documentNow().expiry.state).toBe('allowed');
    expect(audited('document.expired-exception')).toHaveLength(2);
  });

  it('of another number, typed over it, is asked about again', async () => {
    unwrap(await add([expired]));
    allow();
    type({ documentNumber: 'c01 x00 t47' });
    expect(documentNow().expiry.state).toBe('allowed');
    type({ documentNumber: 'X99999999' });
    expect(documentNow().expiry.state).toBe('needs-supervisor');
  });

  it('that is taken again and says the same stays let pass; taken away, it is asked about again', async () => {
    unwrap(await add([expired]));
    allow();
    unwrap(await add([{ ...expired, strip: { x: 0, y: 0, width: 1, height: 1 } }]));
    expect(documentNow().expiry.state).toBe('allowed');
    unwrap(visit.pictures.remove(id, 'front'));
    unwrap(await add([expired]));
    expect(documentNow().expiry.state).toBe('needs-supervisor');
  });

  it('is let pass by nobody but the supervisor who is there: an approval beside them is not written down', async () => {
    unwrap(await add([expired]));
    visit.approvals.add(`expired-document ${id} ${approval}`);
    allow();
    expect(audited('document.expired-exception')).toEqual([{ applicationId: id, staffId: nurAina }]);
    expect(visit.approvals.size).toBe(1);
  });

  it('is asked about in three in one visit too', () => {
    visit = createVisitParts(createScriptedProvider(), ['phoneNumber'], [yativo()]);
    ({ applicationId: id } = unwrap(visit.applications.start('one-visit', nurAina)));
    unwrap(visit.applications.recordConsent(id, noticeVersionOf('wallet-customer'), nurAina));
    type({ documentExpiryDate: '2020-01-01' });
    expect(documentNow().expiry.state).toBe('needs-supervisor');
  });

  it('is let pass by a supervisor who is there', async () => {
    unwrap(await add([expired]));
    unwrap(visit.decisions.allowExpired(id, { staffId: nurAina, role: 'supervisor' }));
    expect(documentNow().expiry.state).toBe('allowed');
  });

  it('stays expired, whatever date is typed over it', async () => {
    unwrap(await add([expired]));
    type({ documentExpiryDate: '2032-04-15' });
    unwrap(visit.decisions.decide(id, 'documentExpiryDate', 'typed', nurAina));
    expect(documentNow().expiry.state).toBe('needs-supervisor');
  });

  it('is found in what was typed too; one that expires today has not', () => {
    const today = visit.clock.now();
    const day = (unixMs: number) => {
      const at = new Date(unixMs);
      const two = (part: number) => String(part).padStart(2, '0');
      return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
    };
    type({ documentExpiryDate: day(today) });
    expect(documentNow().expiry).toEqual({ state: 'fine' });
    visit.clock.advance(24 * 3_600_000);
    expect(documentNow().expiry).toEqual({ state: 'needs-supervisor', expiredOn: day(today) });
  });
});

it('whatever a hostile barcode says, the visit can still be shown and kept', async () => {
  for (const changed of [
    { DBC: 'constructor' },
    { DBC: '__proto__' },
    { DAG: 'A'.repeat(300) },
    { DCS: 'A'.repeat(300) },
    { DAG: '\u202e99 TSEW' },
  ]) {
    unwrap(await add([barcode(changed)]));
    expect(Application.safeParse(application()).error).toBeUndefined();
  }
});

it('an end is asked about also in a journey that has no step for looking at what was read', () => {
  const { steps, ...rest } = walletCustomer;
  const journey = { ...rest, steps: steps.filter((one) => one !== 'check-document') };
  const draft = { documentExpiryDate: '2020-01-01' };
  const { requirements } = application();
  const described = describeDocument({ draft }, journey, requirements, '2026-11-22');
  expect(described?.expiry).toEqual({ state: 'needs-supervisor', expiredOn: '2020-01-01' });
  const { expiredDocument: _nobodyAsks, ...careless } = journey;
  expect(describeDocument({ draft }, careless, requirements, '2026-11-22')).toBeUndefined();
});

it('is stored whole, and what was stored before documents were read opens', async () => {
  type({ documentNumber: 'C01X00T48' });
  unwrap(await add([zone({}, { strip: { x: 0, y: 0.7, width: 1, height: 0.2 } })]));
  unwrap(visit.decisions.decide(id, 'documentNumber', 'typed', nurAina));
  unwrap(visit.decisions.confirmNames(id, ['legalFullName'], nurAina));
  const { pictures: _bytes, ...record } = visit.store.find(id) ?? { pictures: {} };
  const stored = JSON.parse(JSON.stringify({ ...record, pictures: {}, storedAt: { wall: 0, monotonic: 0 } }));
  expect(StoredApplication.parse(stored)).toEqual(stored);
  const { document: _document, ...older } = stored;
  expect(StoredApplication.parse(older).document).toBeUndefined();
});
