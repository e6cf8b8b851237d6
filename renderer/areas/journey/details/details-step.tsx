import type { Application } from '../../../../shared/domain/application.ts';
import type { Journey, StepId } from '../../../../shared/journeys/journey.ts';
import { FailureNotice } from '../../../components/failure-notice.tsx';
import { Notice } from '../../../components/notice.tsx';
import { Screen } from '../../../components/screen.tsx';
import { useWords, type Words } from '../../../i18n/words.tsx';
import { useVisit } from '../../../stores/stores.ts';
import { formStepOf, journeyOf } from '../../../stores/visit-state.ts';
import { useGoBack } from '../use-step.ts';
import { FieldSection } from './field-section.tsx';
import { SavedMark } from './saved-mark.tsx';
import { useDetailsForm } from './use-details-form.ts';
import './details-step.css';

/** What the visit asks: one screen for each of its steps that ask details. Which fields, main says. */
export function DetailsStep() {
  const application = useVisit((visit) => visit.application);
  const journey = useVisit(journeyOf);
  const step = useVisit(formStepOf);
  if (!application || !journey || !step) return null;
  return <DetailsForm application={application} journey={journey} step={step} />;
}

interface DetailsFormProps {
  readonly application: Application;
  readonly journey: Journey;
  readonly step: StepId;
}

function DetailsForm({ application, journey, step }: DetailsFormProps) {
  const words = useWords();
  const { t } = words;
  const onBack = useGoBack();
  const failure = useVisit((visit) => visit.failure);
  const focusKey = useVisit((visit) => visit.focusKey);
  const form = useDetailsForm(application, journey, step);
  const [first] = form.sections.flatMap(({ main, more }) => [...main, ...more]);
  const leadsToReview = journey.steps[journey.steps.indexOf(step) + 1] === 'review';
  const count = Object.keys(form.shown).length;
  return (
    <Screen
      {...headOf(step, words)}
      focusAt={focusKey ?? first?.field ?? null}
      onBack={onBack}
      primary={{
        word: leadsToReview && !form.isFrozen ? t('journey.details.action') : t('journey.goOn'),
        onPress: () => void form.goOn(),
      }}
      beside={
        <>
          <span role="status" className="details__status">
            {form.hasTried && count > 0 ? t('journey.details.lookAtFields', { count }) : null}
          </span>
          {form.isFrozen ? null : <SavedMark />}
        </>
      }
    >
      {form.isFrozen ? <Notice tone="info">{sayWhyFrozen(application, words)}</Notice> : null}
      {failure ? <FailureNotice failure={failure.failure} /> : null}
      {form.sections.map((section, place) => (
        <FieldSection key={section.group} section={section} form={form} isFirst={place === 0} />
      ))}
    </Screen>
  );
}

function headOf(step: StepId, { t }: Words): { readonly title: string; readonly lead: string } {
  if (step === 'address' || step === 'document')
    return { title: t(`fields.step.${step}.title`), lead: t(`fields.step.${step}.lead`) };
  return { title: t('journey.details.title'), lead: t('journey.details.lead') };
}

function sayWhyFrozen({ enrolments, registration }: Application, { t }: Words): string {
  if (enrolments.some(({ state }) => state === 'unclear')) return t('fields.frozenUnclear');
  const isCodeOut = registration.state === 'code-open' || registration.state === 'code-over';
  return isCodeOut ? t('journey.details.frozen') : t('fields.frozenSent');
}
