import {
  type Applicant,
  type ApplicantField,
  type FieldGroup,
  fieldFacts,
} from '../../../../shared/domain/applicant.ts';
import type { Application } from '../../../../shared/domain/application.ts';
import type { ProviderId } from '../../../../shared/domain/provider.ts';
import { checkDetails } from '../../../../shared/journeys/complete-details.ts';
import { groupsOfStep, type Journey, type StepId } from '../../../../shared/journeys/journey.ts';

/** A row of the review: a value that will be sent. */
export interface ReviewRow {
  readonly field: ApplicantField;
  readonly value: string;
}

/** What will be sent of one group, to whom, and the step that asks it. */
export interface ReviewGroup {
  readonly group: FieldGroup;
  readonly step: StepId | undefined;
  readonly rows: readonly ReviewRow[];
  /** Who gets anything of it, in the order in which they are sent to. */
  readonly providers: readonly ProviderId[];
}

/** What will be sent, and the checked applicant that it is taken from. */
export interface Review {
  readonly applicant: Applicant;
  readonly groups: readonly ReviewGroup[];
}

/** Everything given that is asked, group by group in the order of asking; what was not given has no row. */
export function reviewOf(application: Application, journey: Journey): Review {
  const { requirements, draft, allowedLoginMethods } = application;
  const { applicant } = checkDetails(draft, requirements, allowedLoginMethods);
  const order = journey.operations.map(({ provider }) => provider);
  const given = requirements.fields.flatMap(({ field, providers }) => {
    const value = applicant[field];
    return value === undefined || field === 'primaryLoginMethod' ? [] : [{ field, value, providers }];
  });
  const names = [...new Set(given.map(({ field }) => fieldFacts[field].group))];
  const groups = names.map((group): ReviewGroup => {
    const rows = given.filter(({ field }) => fieldFacts[field].group === group);
    const receivers = new Set(rows.flatMap(({ providers }) => providers));
    return {
      group,
      step: journey.steps.find((step) => groupsOfStep(step, journey).includes(group)),
      rows: rows.map(({ field, value }) => ({ field, value })),
      providers: [...new Set(order)].filter((provider) => receivers.has(provider)),
    };
  });
  return { applicant, groups };
}
