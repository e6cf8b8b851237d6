import { describe, expect, it } from 'vitest';
import { isEditable } from '../../../electron/applications/is-editable.ts';
import { isFrozen, noVisit, stepOf, type VisitFacts } from '../../../renderer/stores/visit-state.ts';
import type { Application } from '../../../shared/domain/application.ts';
import type { EnrolmentState } from '../../../shared/domain/enrolment.ts';
import { fail } from '../../../shared/failure.ts';
import { anApplication, consentTo, fullDraft } from '../../support/applications.ts';

const not: EnrolmentState = { provider: 'noah', state: 'not-sent' };
const accepted: EnrolmentState = { provider: 'noah', state: 'accepted', changedSince: false };
const unclear: EnrolmentState = { provider: 'yativo', state: 'unclear' };
const skipped: EnrolmentState = { provider: 'yativo', state: 'skipped' };
const refused: EnrolmentState = {
  provider: 'yativo',
  state: 'refused',
  failure: fail('already-customer'),
  fields: [],
};

describe('details stand still', () => {
  const registrations: readonly Application['registration'][] = [
    { state: 'not-sent' },
    { state: 'needs-customer' },
    { state: 'refused', providerCode: '803' },
    { state: 'unclear', after: 'register' },
    { state: 'verified' },
    { state: 'bound', alreadyCustomer: false },
    { state: 'with-a-person', providerCode: '803' },
  ];
  const lists: readonly EnrolmentState[][] = [
    [],
    [not],
    [accepted],
    [accepted, not],
    [accepted, unclear],
    [accepted, refused],
    [accepted, skipped],
    [unclear],
  ];
  const cases = registrations.flatMap((registration) =>
    lists.map(
      (enrolments) =>
        [registration.state, enrolments.map(({ state }) => state), registration, enrolments] as const,
    ),
  );

  it.each(cases)('exactly when main says so: %s, %j', (at, _, registration, enrolments) => {
    const records = enrolments.map(({ provider, state }) => ({ provider, state, operation: 'put-customer' }));
    const ofMain = isEditable({ progress: { at }, enrolments: records } as never, []);
    expect(isFrozen({ application: { ...anApplication(), registration, enrolments } })).toBe(!ofMain);
  });

  it('not between visits', () => {
    expect(isFrozen(noVisit)).toBe(false);
  });
});

describe('a step that asks details', () => {
  const visit = (draft: Application['draft'], lookingBackAt: VisitFacts['lookingBackAt']): VisitFacts => ({
    ...noVisit,
    application: anApplication({
      journeyId: 'one-visit',
      consent: consentTo('one-visit'),
      pictures: [{ side: 'front', format: 'jpeg', sizeBytes: 400_000, width: 1600, height: 1009 }],
      draft: { documentKind: 'passport', ...draft },
    }),
    lookingBackAt,
  });

  it('is not left for another because of what that one still needs', () => {
    const { givenName: _missing, ...draft } = fullDraft;
    expect(stepOf(visit(draft, null))).toBe('details');
    expect(stepOf(visit(draft, 'document'))).toBe('document');
  });

  it('and no other step is reached by looking ahead', () => {
    expect(stepOf(visit({}, 'review'))).toBe('details');
    expect(stepOf(visit({}, 'send'))).toBe('details');
  });
});
