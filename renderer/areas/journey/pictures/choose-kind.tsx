import { BookUser, Car, House, IdCard, type LucideIcon } from 'lucide-react';
import { DocumentKind } from '../../../../shared/domain/applicant.ts';
import { ChoiceButtons } from '../../../components/choice-buttons.tsx';
import { FailureNotice } from '../../../components/failure-notice.tsx';
import { Screen } from '../../../components/screen.tsx';
import { useWords } from '../../../i18n/words.tsx';
import { useVisit } from '../../../stores/stores.ts';
import { useGoBack } from '../use-step.ts';

const icons: Readonly<Partial<Record<DocumentKind, LucideIcon>>> = {
  passport: BookUser,
  'national-id-card': IdCard,
  'driving-licence': Car,
  'residence-permit': House,
};

/** Which document it is. Which sides are to be taken depends on it; the answer begins with them. */
export function ChooseKind() {
  const { t } = useWords();
  const onBack = useGoBack();
  const requirements = useVisit((visit) => visit.application?.requirements);
  const { typeDetail, saveDetails } = useVisit((visit) => visit);
  const savedAs = useVisit((visit) => visit.savedAs);
  const failure = useVisit((visit) => visit.failure);
  const choices = requirements?.fields.find(({ field }) => field === 'documentKind')?.choices ?? [];
  const kinds = DocumentKind.options.filter((one) => choices.includes(one));
  const begin = (kind: DocumentKind) => {
    typeDetail('documentKind', kind);
    void saveDetails();
  };
  return (
    <Screen
      title={t('capture.kind.title')}
      lead={t('capture.kind.lead')}
      onBack={onBack}
      focusAt="documentKind"
    >
      {failure ? <FailureNotice failure={failure.failure} /> : null}
      <ChoiceButtons
        label={t('capture.kind.label')}
        focusKey="documentKind"
        isDisabled={savedAs === 'saving'}
        choices={kinds.map((value) => ({
          value,
          name: t(`fields.choice.documentKind.${value}`),
          about: t(`capture.kind.about.${value === 'passport' ? 'passport' : 'card'}`),
          ...(icons[value] ? { icon: icons[value] } : {}),
        }))}
        onChoose={begin}
      />
    </Screen>
  );
}
