import type { EnrolmentState } from '../../../../shared/domain/enrolment.ts';
import type { Journey } from '../../../../shared/journeys/journey.ts';
import type { LedgerRow } from '../../../components/ledger.tsx';
import type { Words } from '../../../i18n/words.tsx';

/** What an accepted operation is called: most register a customer, a member is added or changed. */
export function outcomeOf(
  enrolment: EnrolmentState,
  { operations }: Pick<Journey, 'operations'>,
): 'accepted' | 'added' | 'changed' | 'skipped' {
  if (enrolment.state !== 'accepted') return 'skipped';
  const operation = operations.find(({ provider }) => provider === enrolment.provider)?.operation;
  if (operation === 'add-member') return 'added';
  return operation === 'update-base-info' ? 'changed' : 'accepted';
}

/** One row of the receipt per provider: what it did, and the number under which it knows the customer. */
export function enrolmentRows(
  enrolments: readonly EnrolmentState[],
  journey: Journey,
  { t }: Words,
): readonly LedgerRow[] {
  return enrolments.map((enrolment) => {
    const outcome = outcomeOf(enrolment, journey);
    const number = outcome === 'accepted' ? t('done.number.customer') : t('done.number.member');
    return {
      key: enrolment.provider,
      name: t(`provider.${enrolment.provider}`),
      faint: outcome === 'skipped',
      value: (
        <span className="receipt__outcome">
          <span>{t(`done.state.${outcome}`)}</span>
          {enrolment.state === 'accepted' && enrolment.reference ? (
            <span>
              {number} <bdi className="receipt__reference">{enrolment.reference}</bdi>
            </span>
          ) : null}
        </span>
      ),
    };
  });
}
