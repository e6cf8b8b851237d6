import type { EnrolmentState } from '../../../../shared/domain/enrolment.ts';
import { Notice } from '../../../components/notice.tsx';
import { useWords } from '../../../i18n/words.tsx';

/** What did not come of the visit, said before the customer leaves: whom it went on without, and who has older details. */
export function LeftOpen({ enrolments }: { readonly enrolments: readonly EnrolmentState[] }) {
  const { t } = useWords();
  return enrolments.map((enrolment) => {
    const provider = t(`provider.${enrolment.provider}`);
    if (enrolment.state === 'skipped')
      return (
        <Notice key={enrolment.provider} tone="caution">
          {t('send.skipped', { provider })}
        </Notice>
      );
    return enrolment.state === 'accepted' && enrolment.changedSince ? (
      <Notice key={enrolment.provider} tone="info">
        {t('send.changedSince', { provider })}
      </Notice>
    ) : null;
  });
}
