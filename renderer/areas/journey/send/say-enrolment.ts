import type { EnrolmentState } from '../../../../shared/domain/enrolment.ts';
import type { Failure } from '../../../../shared/failure.ts';
import { codeProviderOf, type Journey } from '../../../../shared/journeys/journey.ts';
import { nameFields, sayFailure } from '../../../i18n/failure-words.ts';
import type { WordKey } from '../../../i18n/word-keys.ts';
import type { Words } from '../../../i18n/words.tsx';

const acceptedKeys: Readonly<Record<string, WordKey & `send.accepted.${string}`>> = {
  'put-customer': 'send.accepted.put-customer',
  'add-customer': 'send.accepted.add-customer',
  'add-member': 'send.accepted.add-member',
  'update-base-info': 'send.accepted.update-base-info',
};

/** How one provider stands, in whole sentences. */
export function sayEnrolment(enrolment: EnrolmentState, journey: Journey, words: Words): readonly string[] {
  const sentences = sayState(enrolment, journey, words);
  if (!hasOlderDetails(enrolment)) return sentences;
  const { t } = words;
  const older = t('send.changedSince', { provider: t(`provider.${enrolment.provider}`) });
  // Nothing failed yet: that the first details are there says it all.
  return enrolment.state === 'not-sent' && !enrolment.failure ? [older] : [...sentences, older];
}

/** Whether the provider has the customer's details as they were before a correction that it doesn't have. */
export function hasOlderDetails(enrolment: EnrolmentState): boolean {
  return 'hasOlder' in enrolment && enrolment.hasOlder === true;
}

/** Whether it is unclear because an answer is missing, and for no reason that is known. */
export function isLostAnswer(enrolment: EnrolmentState): boolean {
  if (enrolment.state !== 'unclear') return false;
  const code = enrolment.failure?.code;
  return code === undefined || code === 'answer-lost' || code === 'provider-garbled';
}

function sayState(enrolment: EnrolmentState, journey: Journey, words: Words): readonly string[] {
  const { t, format } = words;
  const provider = t(`provider.${enrolment.provider}`);
  switch (enrolment.state) {
    case 'accepted': {
      const operation = journey.operations.find((one) => one.provider === enrolment.provider)?.operation;
      const key = (operation && acceptedKeys[operation]) ?? 'send.accepted.put-customer';
      return [
        t(key, { provider }),
        ...(enrolment.changedSince ? [t('send.changedSince', { provider })] : []),
      ];
    }
    case 'refused': {
      const { failure, fields } = enrolment;
      const named = nameFields(fields, t, format);
      const code =
        failure.code === 'provider-refused' && failure.providerCode
          ? [t('send.providerCode', { providerCode: failure.providerCode })]
          : [];
      return failure.code === 'provider-refused' && fields.length > 0
        ? [t('send.refusedFields', { provider, fields: named }), ...code]
        : [sayFailure(failure, t, format, provider), ...code];
    }
    case 'unclear': {
      const { failure } = enrolment;
      if (!failure || isLostAnswer(enrolment)) return [t('send.unclear')];
      const why =
        failure.code === 'offline' ? t('send.unclearOffline') : sayFailure(failure, t, format, provider);
      return [t('send.unclear'), why];
    }
    case 'not-sent':
      if (enrolment.saved) return saySaved(enrolment.failure, provider, words);
      return [
        enrolment.failure
          ? sayFailure(enrolment.failure, t, format, provider)
          : t('send.untouched', { provider }),
      ];
    case 'skipped':
      return [t('send.skipped', { provider })];
  }
}

/** Saved, when it goes out, and what stands in the way where that is more than the line. */
function saySaved(failure: Failure | undefined, provider: string, { t, format }: Words): readonly string[] {
  if (!failure) return [t('send.saved.plain')];
  switch (failure.code) {
    case 'calls-used':
      return [t('send.saved.plain'), sayFailure(failure, t, format, provider)];
    case 'offline':
      return [t('send.saved.line')];
    case 'captive-portal':
      return [t('send.saved.portal')];
    case 'provider-down':
    case 'provider-busy':
      return [t('send.saved.down', { provider })];
    default:
      return [t('send.saved.mended'), sayFailure(failure, t, format, provider)];
  }
}

/** The names of those whom sending still has to reach, in order; the one who sends a code is the last. */
export function nameUnsettled(
  enrolments: readonly EnrolmentState[],
  journey: Journey,
  { t, format }: Words,
): string {
  const code = codeProviderOf(journey);
  const providers = enrolments.map(({ provider }) => provider);
  const all = providers.length > 0 ? providers : code ? [code] : [];
  return format.list(all.map((provider) => t(`provider.${provider}`)));
}
