import type { z } from 'zod';
import type { PictureBudget } from '../../shared/documents/picture-budget.ts';
import type { LoginMethod } from '../../shared/domain/applicant.ts';
import type { Application } from '../../shared/domain/application.ts';
import type { EnrolmentState } from '../../shared/domain/enrolment.ts';
import type { KeptPicture, PictureSide } from '../../shared/domain/picture.ts';
import type { PolicyHolderState } from '../../shared/domain/policy-holder.ts';
import { fail } from '../../shared/failure.ts';
import type { Journey } from '../../shared/journeys/journey.ts';
import { noRequirements } from '../../shared/journeys/requirements.ts';
import type { CodePolicy } from '../../shared/settings/policy.ts';
import type { Clock } from '../clock.ts';
import { localDay } from '../local-day.ts';
import type { CheckedPicture } from '../providers/wallet-customer-provider.ts';
import type { ApplicationRecord, EnrolmentRecord } from './application-store.ts';
import { describeDocument } from './document/describe-document.ts';
import type { JourneyNeeds } from './journey-needs.ts';
import { describeRegistration } from './registration-progress.ts';

export interface ViewParts {
  readonly needs: JourneyNeeds;
  readonly allowedLoginMethods: readonly LoginMethod[];
  readonly limits: z.infer<typeof CodePolicy>;
  readonly clock: Clock;
  /** Of the providers of this terminal that are sent pictures. */
  readonly pictureBudget?: PictureBudget | undefined;
  /** How far the visit of a policy holder has come; undefined in other journeys. */
  readonly readPolicyHolder: (record: ApplicationRecord) => PolicyHolderState | undefined;
}

/** An application as the window gets it: everything that the screens need, and nothing that they must not have. */
export function viewOf(
  parts: ViewParts,
  journey: Journey | undefined,
  record: ApplicationRecord,
): Application {
  const { needs, allowedLoginMethods, limits, clock } = parts;
  const check = journey && needs.check(journey, record.draft);
  const requirements = journey ? needs.requirementsOf(journey) : noRequirements;
  const document = journey && describeDocument(record, journey, requirements, localDay(clock.now()));
  const policyHolder = parts.readPolicyHolder(record);
  return {
    applicationId: record.applicationId,
    journeyId: record.journeyId,
    journeyVersion: record.journeyVersion,
    customerLanguage: record.customerLanguage,
    ...(record.consent ? { consent: record.consent } : {}),
    requirements,
    draft: record.draft,
    problems: check?.problems ?? {},
    neededPictures: [...(check?.neededPictures ?? [])],
    pictures: Object.entries(record.pictures).map(([side, picture]) =>
      describePicture(side as PictureSide, picture, record),
    ),
    ...(parts.pictureBudget && journey?.steps.includes('pictures')
      ? { pictureBudget: parts.pictureBudget }
      : {}),
    ...(document ? { document } : {}),
    ...(record.confirmedAt === undefined ? {} : { confirmedAt: record.confirmedAt }),
    enrolments: record.enrolments.map(describeEnrolment),
    registration: describeRegistration(record.progress, limits, clock.monotonic()),
    allowedLoginMethods: [...allowedLoginMethods],
    ...(policyHolder ? { policyHolder } : {}),
  };
}

function describePicture(
  side: PictureSide,
  { format, sizeBytes, width, height }: CheckedPicture,
  { document }: ApplicationRecord,
): KeptPicture {
  return { side, format, sizeBytes, width, height, ...document?.pictures[side] };
}

function describeEnrolment(record: EnrolmentRecord): EnrolmentState {
  const { provider, state, failure, fields, reference, changedSince } = record;
  const older = record.older ? ({ hasOlder: true } as const) : {};
  switch (state) {
    case 'not-sent': {
      const saved = record.submissionId !== undefined && !record.corrected && !record.usedUp;
      return {
        provider,
        state,
        ...(failure ? { failure } : {}),
        ...(saved ? { saved: true as const } : {}),
        ...older,
      };
    }
    case 'unclear':
      return { provider, state, ...(failure ? { failure } : {}), ...older };
    case 'accepted':
      return {
        provider,
        state,
        ...(reference === undefined ? {} : { reference }),
        changedSince: changedSince ?? false,
      };
    case 'refused':
      return { provider, state, failure: failure ?? fail('internal'), fields: [...(fields ?? [])], ...older };
    case 'skipped':
      return { provider, state };
  }
}
