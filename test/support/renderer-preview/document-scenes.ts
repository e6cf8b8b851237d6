/** Taking pictures of a document, and checking what was read. All people are invented, all documents specimens. */
import type { Application } from '../../../shared/domain/application.ts';
import type { AcceptedRead, DocumentState } from '../../../shared/domain/document-state.ts';
import { anApplication, consentTo, fullDraft } from '../applications.ts';
import type { PracticeState } from './practice-main.ts';

const wallet =
  (change: Partial<Application>) =>
  (state: PracticeState): void => {
    state.session = {
      state: 'signed-in',
      staffId: 'nur-aina' as never,
      displayName: 'Nur Aina',
      role: 'staff',
    };
    state.scanners = [{ scannerId: 'test:0', vendor: 'Noname', model: 'frontend-tester' }];
    state.application = anApplication({
      journeyId: 'wallet-customer',
      consent: consentTo('wallet-customer'),
      ...change,
    });
  };

const card = { documentKind: 'national-id-card' };
const kept: Application['pictures'] = [
  { side: 'front', format: 'jpeg', sizeBytes: 412_000, width: 1600, height: 1009 },
  { side: 'back', format: 'jpeg', sizeBytes: 388_000, width: 1600, height: 1009 },
];

const checked = (value: string) => ({ value, checked: true });
const zone: AcceptedRead = {
  side: 'back',
  origin: 'zone',
  format: 'TD1',
  agreement: 'sharp-still',
  fields: {
    documentCode: { value: 'I', checked: true },
    issuer: { value: 'UTO', checked: false },
    documentNumber: checked('D23145890'),
    dateOfBirth: checked('1947-08-12'),
    expiryDate: checked('2031-04-15'),
    familyName: { value: 'ERIKSSON', checked: false },
    givenName: { value: 'ANNA MARIA', checked: false },
  },
  marks: [{ field: 'documentNumber', at: 8, read: '0', couldBe: ['U'] }],
  suggestions: {
    legalFullName: { value: 'ANNA MARIA ERIKSSON', from: ['givenName', 'familyName'] },
    dateOfBirth: { value: '1947-08-12', from: ['dateOfBirth'] },
    documentNumber: { value: 'D23145890', from: ['documentNumber'] },
    documentExpiryDate: { value: '2031-04-15', from: ['expiryDate'] },
  },
  strip: { x: 0.05, y: 0.69, width: 0.9, height: 0.285 },
};

/** A card that was read, one field of which somebody had typed differently, with a name nobody has confirmed. */
export const readDocument: DocumentState = {
  origins: {
    legalFullName: 'zone',
    dateOfBirth: 'typed',
    documentNumber: 'zone',
    documentExpiryDate: 'zone',
  },
  reads: [zone],
  disagreements: [
    {
      field: 'dateOfBirth',
      typed: '1974-08-12',
      read: '1947-08-12',
      side: 'back',
      origin: 'zone',
      why: 'differs',
    },
  ],
  namesToConfirm: ['legalFullName'],
  expiry: { state: 'fine' },
};

const read = {
  pictures: kept,
  neededPictures: ['front', 'back'] as Application['neededPictures'],
  draft: {
    ...card,
    legalFullName: 'ANNA MARIA ERIKSSON',
    dateOfBirth: '1974-08-12',
    documentNumber: 'D23145890',
    documentExpiryDate: '2031-04-15',
  },
};

export const documentScenes: Readonly<Record<string, (state: PracticeState) => void>> = {
  'capture-kind': wallet({}),
  capture: wallet({ draft: card }),
  'capture-passport': wallet({ draft: { documentKind: 'passport' } }),
  'capture-visa': (state) => {
    wallet({ draft: { documentKind: 'passport' } })(state);
    state.unusual = 'visa';
  },
  'capture-alone': (state) => {
    wallet({ draft: card })(state);
    state.unusual = 'kind';
    state.staff = state.staff.filter(({ role }) => role !== 'supervisor');
  },
  'capture-supervisor': (state) => {
    wallet({ draft: card })(state);
    state.unusual = 'kind';
    state.session = {
      ...(state.session as Extract<typeof state.session, { role: string }>),
      role: 'supervisor',
    };
  },
  /** Main has the back, and the window holds nothing of it. */
  'capture-half': wallet({ draft: card, pictures: kept.slice(1) }),
  'capture-kept': wallet({ draft: card, pictures: kept }),
  'check-document': wallet({ ...read, document: readDocument }),
  /** A card that was not cut out, laid down on its side. */
  'check-turned': wallet({
    ...read,
    pictures: kept.map((one) => ({ ...one, width: 1009, height: 1600 })),
    document: {
      ...readDocument,
      reads: [{ ...zone, strip: { x: 0.025, y: 0.05, width: 0.285, height: 0.9, turn: 270 } }],
      disagreements: [],
    },
  }),
  'check-settled': wallet({
    ...read,
    document: { ...readDocument, disagreements: [], namesToConfirm: ['legalFullName'] },
  }),
  /** A card of which the number has no check digit either. */
  'check-unguarded': wallet({
    ...read,
    document: {
      ...readDocument,
      reads: [
        { ...zone, fields: { ...zone.fields, documentNumber: { value: 'D23145890', checked: false } } },
      ],
      disagreements: [],
      namesToConfirm: ['legalFullName', 'documentNumber'],
    },
  }),
  'check-expired': wallet({
    ...read,
    document: {
      ...readDocument,
      disagreements: [],
      expiry: { state: 'needs-supervisor', expiredOn: '2026-05-03' },
    },
  }),
  'check-stop': wallet({
    ...read,
    document: { ...readDocument, disagreements: [], expiry: { state: 'stop', expiredOn: '2026-05-03' } },
  }),
  // What main has after another visit: a full form, before it is sent.
  'capture-frozen': wallet({
    draft: fullDraft,
    pictures: kept.slice(0, 1),
    enrolments: [{ provider: 'yativo', state: 'unclear' }],
  }),
};
