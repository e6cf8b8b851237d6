import { Mail, PencilLine, Smartphone } from 'lucide-react';
import type { ApplicantField } from '../../../../shared/domain/applicant.ts';
import type { Application } from '../../../../shared/domain/application.ts';
import { checkDetails } from '../../../../shared/journeys/complete-details.ts';
import { findJourney } from '../../../../shared/journeys/shipped.ts';
import { Button } from '../../../components/button.tsx';
import { Icon } from '../../../components/icon.tsx';
import { Ledger, type LedgerRow } from '../../../components/ledger.tsx';
import { Sheet } from '../../../components/sheet.tsx';
import { useWords } from '../../../i18n/words.tsx';
import { showPhoneNumber } from '../details/phone-number.ts';
import './review-sheet.css';

interface ReviewSheetProps {
  readonly application: Application;
  /** Absent while the details stand still. */
  readonly onEdit: ((field: ApplicantField) => void) | undefined;
}

const leftToRight: ReadonlySet<ApplicantField> = new Set(['identityNumber', 'phoneNumber', 'email']);

/** What will be sent, as the customer reads it across the counter. */
export function ReviewSheet({ application, onEdit }: ReviewSheetProps) {
  const { t } = useWords();
  const journey = findJourney(application.journeyId);
  if (!journey) return null;
  const { applicant } = checkDetails(application.draft, journey.details, application.allowedLoginMethods);
  const method = applicant.primaryLoginMethod;

  const rows: readonly LedgerRow[] = journey.details.fields
    .filter((field) => field !== 'primaryLoginMethod')
    .map((field) => {
      const given = applicant[field];
      const name = t(`journey.details.field.${field}`);
      const text = given !== undefined && field === 'phoneNumber' ? showPhoneNumber(given) : given;
      return {
        key: field,
        name,
        faint: text === undefined,
        value: (
          <span className={text !== undefined && leftToRight.has(field) ? 'ltr' : undefined} dir="auto">
            {text ?? t('journey.review.notGiven')}
          </span>
        ),
        action: onEdit ? (
          <Button
            kind="quiet"
            icon={PencilLine}
            label={t('journey.review.editField', { field: name })}
            onPress={() => onEdit(field)}
          >
            {t('journey.review.edit')}
          </Button>
        ) : null,
      };
    });
  return (
    <Sheet formal>
      <Ledger large rows={rows} />
      {method ? (
        <p className="review-sheet__code">
          <Icon icon={method === 'email' ? Mail : Smartphone} />
          <span>
            {t('journey.review.codeGoesTo')}{' '}
            <strong className="ltr">
              {method === 'email' ? applicant.email : showPhoneNumber(applicant.phoneNumber ?? '')}
            </strong>
          </span>
        </p>
      ) : null}
      {application.registration.state === 'not-sent' ? (
        <p className="review-sheet__promise">{t('journey.review.promise')}</p>
      ) : null}
    </Sheet>
  );
}
