import { Mail, PencilLine, Smartphone } from 'lucide-react';
import type { ReactNode } from 'react';
import type { ApplicantField } from '../../../../shared/domain/applicant.ts';
import type { Application } from '../../../../shared/domain/application.ts';
import { type Journey, providersOf, type StepId } from '../../../../shared/journeys/journey.ts';
import { Button } from '../../../components/button.tsx';
import { Icon } from '../../../components/icon.tsx';
import { Ledger, type LedgerRow } from '../../../components/ledger.tsx';
import { Sheet } from '../../../components/sheet.tsx';
import { useWords } from '../../../i18n/words.tsx';
import { showPhoneNumber } from '../details/phone-number.ts';
import { useSubdivisions } from '../details/use-subdivisions.ts';
import { reviewOf } from './review-groups.ts';
import { isLeftToRight, sayValue } from './say-value.ts';
import './review-sheet.css';

interface ReviewSheetProps {
  readonly application: Application;
  readonly journey: Journey;
  /** Goes to a step, to one of its fields where one is named; absent while the details stand still. */
  readonly onEdit: ((step: StepId, field?: ApplicantField) => void) | undefined;
}

/** What will be sent, and to whom, as the customer reads it across the counter. */
export function ReviewSheet({ application, journey, onEdit }: ReviewSheetProps) {
  const words = useWords();
  const { t, format } = words;
  const { applicant, groups } = reviewOf(application, journey);
  const states = useSubdivisions(applicant.state === undefined ? undefined : applicant.country);
  const isForSeveral = providersOf(journey).length > 1;
  const method = applicant.primaryLoginMethod;
  const { pictures } = application;
  const hasParts = groups.length + (pictures.length > 0 ? 1 : 0) > 1;
  // A long list is set smaller, so that more of it is seen at once.
  const isShort = groups.reduce((count, { rows }) => count + rows.length, pictures.length) <= 6;

  const row = (field: ApplicantField, value: string): LedgerRow => ({
    key: field,
    name: t(`fields.label.${field}`),
    value: (
      <span className={isLeftToRight(field) ? 'ltr' : undefined} dir="auto">
        {sayValue(field, value, states.options, words)}
      </span>
    ),
  });
  return (
    <Sheet formal>
      {groups.map(({ group, step, rows, providers }) => (
        <Part
          key={group}
          name={t(`fields.group.${group}`)}
          isNamed={hasParts}
          isLarge={isShort}
          rows={rows.map(({ field, value }) => row(field, value))}
          onEdit={onEdit && step && (() => onEdit(step, rows[0]?.field))}
        >
          {isForSeveral
            ? t('fields.review.sentTo', {
                providers: format.list(providers.map((provider) => t(`provider.${provider}`))),
              })
            : null}
        </Part>
      ))}
      {pictures.length > 0 ? (
        <Part
          name={t('fields.review.pictures')}
          isNamed={hasParts}
          isLarge={isShort}
          rows={pictures.map(({ side, format: kind, sizeBytes }) => ({
            key: side,
            name: t(`fields.review.side.${side}`),
            value: t('fields.review.picture', {
              format: t(`fields.review.format.${kind}`),
              size: Math.max(0.1, Math.round(sizeBytes / 100_000) / 10),
            }),
          }))}
          onEdit={onEdit && (() => onEdit('pictures'))}
        />
      ) : null}
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
      {isNothingSent(application) ? (
        <p className="review-sheet__promise">{t('journey.review.promise')}</p>
      ) : null}
    </Sheet>
  );
}

interface PartProps {
  readonly name: string;
  /** Written out; where there is one part only, the title of the screen is enough. */
  readonly isNamed: boolean;
  readonly isLarge: boolean;
  readonly rows: readonly LedgerRow[];
  readonly onEdit: (() => void) | undefined;
  /** A quiet line under the name. */
  readonly children?: ReactNode;
}

function Part({ name, isNamed, isLarge, rows, onEdit, children }: PartProps) {
  const { t } = useWords();
  return (
    <section className="review-sheet__part">
      <div className="review-sheet__head">
        <h2 className={isNamed ? 'review-sheet__name' : 'visually-hidden'}>{name}</h2>
        {children ? <p className="review-sheet__receivers">{children}</p> : null}
        {onEdit ? (
          <Button
            kind="quiet"
            icon={PencilLine}
            label={t('fields.review.changeGroup', { group: name })}
            onPress={onEdit}
          >
            {t('fields.review.change')}
          </Button>
        ) : null}
      </div>
      <Ledger large={isLarge} rows={rows} />
    </section>
  );
}

function isNothingSent({ registration, enrolments }: Application): boolean {
  return registration.state === 'not-sent' && enrolments.every(({ state }) => state === 'not-sent');
}
