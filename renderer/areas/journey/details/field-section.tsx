import { useState } from 'react';
import type { Application } from '../../../../shared/domain/application.ts';
import type { FieldRequirement } from '../../../../shared/journeys/requirements.ts';
import { Disclosure } from '../../../components/disclosure.tsx';
import { useWords, type Words } from '../../../i18n/words.tsx';
import { FieldInput } from './field-input.tsx';
import type { DetailsForm, FormSection } from './use-details-form.ts';

interface FieldSectionProps {
  readonly section: FormSection;
  readonly form: DetailsForm;
  /** The title of the screen names it already. */
  readonly isFirst: boolean;
}

/** The fields of one group: what everybody is asked, and what few have to say behind "More details". */
export function FieldSection({ section, form, isFirst }: FieldSectionProps) {
  const { t } = useWords();
  const { group, main, more } = section;
  // What is there already is shown; afterwards the clerk opens and closes it.
  const [isOpen, setOpen] = useState(() => more.some(({ field }) => form.valueOf(field) !== ''));
  const hasProblem = more.some(({ field }) => form.problemOf(field) !== undefined);
  const asksCode = main.some(({ field }) => field === 'primaryLoginMethod');
  const lead = asksCode ? sayWhereCodesGo(form.application, t) : undefined;
  const inputs = (fields: readonly FieldRequirement[]) => (
    <div className="details__fields">
      {fields.map((requirement) => (
        <FieldInput key={requirement.field} requirement={requirement} form={form} />
      ))}
    </div>
  );
  return (
    <section className="details__part" aria-labelledby={`details-${group}`}>
      <div className={isFirst ? 'visually-hidden' : 'details__part-head'}>
        <h2 id={`details-${group}`}>
          {asksCode ? t('journey.details.aboutContact') : t(`fields.group.${group}`)}
        </h2>
        {lead && !isFirst ? <p className="details__lead">{lead}</p> : null}
      </div>
      {main.length > 0 ? inputs(main) : null}
      {more.length > 0 ? (
        <Disclosure title={t('fields.more')} isOpen={isOpen || hasProblem} onChange={setOpen}>
          {inputs(more)}
        </Disclosure>
      ) : null}
    </section>
  );
}

function sayWhereCodesGo(
  { allowedLoginMethods, requirements }: Application,
  t: Words['t'],
): string | undefined {
  if (allowedLoginMethods.length < 2)
    return allowedLoginMethods.includes('email')
      ? t('journey.details.contactOnlyEmail')
      : t('journey.details.contactOnlyPhone');
  const isOneEnough = requirements.fields.every(
    ({ field, need }) => need === 'optional' || (field !== 'phoneNumber' && field !== 'email'),
  );
  return isOneEnough ? t('journey.details.contactLead') : undefined;
}
