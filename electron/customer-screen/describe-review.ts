import { createHash } from 'node:crypto';
import { type ApplicantField, type FieldKind, fieldFacts } from '../../shared/domain/applicant.ts';
import type { Application } from '../../shared/domain/application.ts';
import type { CustomerState, ReviewValue } from '../../shared/domain/customer-screen.ts';
import { checkDetails } from '../../shared/journeys/complete-details.ts';
import { type Journey, providersOf } from '../../shared/journeys/journey.ts';

type Review = Omit<Extract<CustomerState, { screen: 'review' }>, 'screen' | 'language' | 'visit'>;

/** The name of a state or province, which the customer's window has no list of. */
export type NameOfState = (country: string, code: string) => string | undefined;

/** What will be sent, and to whom, in the order of asking; and a name for exactly this. */
export function describeReview(application: Application, journey: Journey, nameOfState: NameOfState): Review {
  const { requirements, draft, allowedLoginMethods } = application;
  const { applicant } = checkDetails(draft, requirements, allowedLoginMethods);
  const order = providersOf(journey);
  const given = requirements.fields.flatMap(({ field, providers }) => {
    const value = applicant[field];
    if (value === undefined || field === 'primaryLoginMethod') return [];
    const known = field === 'state' ? nameOfState(applicant.country ?? '', value) : undefined;
    return [{ row: rowOf(field, known ?? value), group: fieldFacts[field].group, providers }];
  });
  const groups = [...new Set(given.map(({ group }) => group))].map((group) => {
    const those = given.filter((one) => one.group === group);
    const receivers = new Set(those.flatMap(({ providers }) => providers));
    return {
      group,
      providers: order.filter((provider) => receivers.has(provider)),
      rows: those.map(({ row }) => row),
    };
  });
  const pictures = application.pictures.map(({ side }) => side);
  const method = applicant.primaryLoginMethod;
  const content = { groups, pictures, ...(method ? { codeGoesTo: method } : {}) };
  return { ...content, shown: createHash('sha256').update(JSON.stringify(content)).digest('hex') };
}

/** How a value is shown, by what its field holds. */
const shownAs: Readonly<Record<FieldKind, ReviewValue['as']>> = {
  text: 'text',
  code: 'code',
  email: 'code',
  phone: 'phone',
  date: 'date',
  country: 'country',
  // By its name, where it has one.
  state: 'text',
  choice: 'kind',
  tick: 'tick',
};

const rowOf = (field: ApplicantField, value: string): ReviewValue => ({
  field,
  as: shownAs[fieldFacts[field].kind],
  value,
});
