import { useState } from 'react';
import type { ApplicantField } from '../../../../shared/domain/applicant.ts';
import { checkDetails } from '../../../../shared/journeys/complete-details.ts';
import { FailureNotice } from '../../../components/failure-notice.tsx';
import { Notice } from '../../../components/notice.tsx';
import { OptionCards } from '../../../components/option-cards.tsx';
import { findFocusKey, Screen } from '../../../components/screen.tsx';
import { TextInput } from '../../../components/text-input.tsx';
import { useWords } from '../../../i18n/words.tsx';
import { useVisit } from '../../../stores/stores.ts';
import { isFrozen, journeyOf, stepBefore } from '../../../stores/visit-state.ts';
import { defaultCountry } from './default-country.ts';
import { firstProblem, problemsToShow } from './field-problems.ts';
import { PhoneFields } from './phone-fields.tsx';
import { countryFrom } from './phone-number.ts';
import { SavedMark } from './saved-mark.tsx';
import './details-step.css';

/** What the journey asks about the person. Saved as each field is left; judged when left and on going on. */
export function DetailsStep() {
  const { t } = useWords();
  const journey = useVisit(journeyOf);
  const visit = useVisit((state) => state);
  const before = useVisit(stepBefore);
  const frozen = useVisit(isFrozen);
  const [left, setLeft] = useState<ReadonlySet<ApplicantField>>(new Set());
  const [hasTried, setTried] = useState(false);
  const { application, draft } = visit;
  if (!journey || !application) return null;

  const { details } = journey;
  const allowed = application.allowedLoginMethods;
  const check = checkDetails(draft, details, allowed);
  const shown = problemsToShow(check, left, hasTried);
  const possible = allowed.filter((method) => check.applicant[method] !== undefined);

  const asks = (field: ApplicantField) => details.fields.includes(field);
  const problemOf = (field: ApplicantField) => {
    const problem = shown[field];
    return problem === undefined || problem === 'choose'
      ? problem && t(`journey.details.problem.choose.${field}`)
      : t(`journey.details.problem.${problem}.${field}`);
  };
  const leave = (field: ApplicantField) => {
    setLeft(new Set([...left, field]));
    if (visit.savedAs === 'unsaved') void visit.saveDetails();
  };
  const text = (field: 'legalFullName' | 'identityNumber' | 'email') => ({
    label: t(`journey.details.field.${field}`),
    hint: t(`journey.details.hint.${field}`),
    problem: problemOf(field),
    value: draft[field] ?? '',
    focusKey: field,
    isDisabled: frozen,
    onChange: (value: string) => visit.typeDetail(field, value),
    onLeave: () => leave(field),
  });
  const goOn = async () => {
    if (frozen) return visit.goOn();
    setTried(true);
    const inTheWay = firstProblem(check);
    if (inTheWay) findFocusKey(inTheWay)?.focus();
    else if (await visit.saveDetails()) visit.goOn();
  };

  const count = Object.keys(shown).length;
  return (
    <Screen
      title={t('journey.details.title')}
      lead={t('journey.details.lead')}
      focusAt={visit.focusKey ?? 'legalFullName'}
      onBack={before && (() => visit.lookAt(before))}
      primary={{
        word: frozen ? t('journey.goOn') : t('journey.details.action'),
        onPress: () => void goOn(),
      }}
      beside={
        <>
          <span role="status" className="details__status">
            {hasTried && count > 0 ? t('journey.details.lookAtFields', { count }) : null}
          </span>
          {frozen ? null : <SavedMark as={visit.savedAs} />}
        </>
      }
    >
      {frozen ? <Notice tone="info">{t('journey.details.frozen')}</Notice> : null}
      {visit.failure ? <FailureNotice failure={visit.failure.failure} /> : null}
      <section className="details__part" aria-labelledby="details-person">
        <h2 id="details-person" className="visually-hidden">
          {t('journey.details.aboutPerson')}
        </h2>
        <div className="details__person">
          {asks('legalFullName') ? <TextInput {...text('legalFullName')} /> : null}
          {asks('identityNumber') ? <TextInput {...text('identityNumber')} leftToRight /> : null}
        </div>
      </section>
      <section className="details__part" aria-labelledby="details-contact">
        <div className="details__part-head">
          <h2 id="details-contact">{t('journey.details.aboutContact')}</h2>
          <p className="details__lead">
            {allowed.length > 1
              ? t('journey.details.contactLead')
              : allowed.includes('email')
                ? t('journey.details.contactOnlyEmail')
                : t('journey.details.contactOnlyPhone')}
          </p>
        </div>
        <div className="details__contact">
          {asks('phoneNumber') ? (
            <PhoneFields
              draft={draft.phoneNumber ?? ''}
              country={countryFrom(visit.phoneCountry, defaultCountry[journey.provider])}
              problem={problemOf('phoneNumber')}
              isDisabled={frozen}
              onChange={(phoneNumber, country) => {
                visit.choosePhoneCountry(country);
                visit.typeDetail('phoneNumber', phoneNumber);
              }}
              onLeave={() => leave('phoneNumber')}
            />
          ) : null}
          {asks('email') ? <TextInput {...text('email')} type="email" inputMode="email" leftToRight /> : null}
        </div>
        {asks('primaryLoginMethod') && possible.length > 1 ? (
          <OptionCards
            label={t('journey.details.field.primaryLoginMethod')}
            focusKey="primaryLoginMethod"
            options={possible.map((value) => ({ value, name: t(`journey.details.method.${value}`) }))}
            value={check.applicant.primaryLoginMethod ?? null}
            problem={problemOf('primaryLoginMethod')}
            isDisabled={frozen}
            onChange={(method) => {
              visit.typeDetail('primaryLoginMethod', method);
              void visit.saveDetails();
            }}
          />
        ) : null}
      </section>
    </Screen>
  );
}
