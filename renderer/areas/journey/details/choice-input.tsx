import { DocumentKind, LoginMethod } from '../../../../shared/domain/applicant.ts';
import type { FieldRequirement } from '../../../../shared/journeys/requirements.ts';
import { OptionCards } from '../../../components/option-cards.tsx';
import { SelectInput } from '../../../components/select-input.tsx';
import { useWords } from '../../../i18n/words.tsx';
import type { SharedInputProps } from './field-input.tsx';
import type { DetailsForm } from './use-details-form.ts';

interface ChoiceInputProps {
  readonly shared: SharedInputProps;
  readonly requirement: FieldRequirement;
  readonly form: DetailsForm;
}

/** A choice of a few: cards where everybody has to choose, a list with "None" where few do. */
export function ChoiceInput(props: ChoiceInputProps) {
  const { field } = props.requirement;
  return field === 'primaryLoginMethod' ? <MethodChoice {...props} /> : <DocumentKindChoice {...props} />;
}

/** Where the code goes: asked where there are two ways, chosen already where there is one. */
function MethodChoice({ shared, form }: ChoiceInputProps) {
  const { t } = useWords();
  const { application, applicant } = form;
  const possible = application.allowedLoginMethods.filter((method) => applicant[method] !== undefined);
  if (possible.length < 2) return null;
  return (
    <OptionCards<LoginMethod>
      {...shared}
      options={possible.map((value) => ({ value, name: t(`journey.details.method.${value}`) }))}
      value={LoginMethod.safeParse(shared.value).data ?? null}
      onChange={(method) => form.choose('primaryLoginMethod', method)}
    />
  );
}

function DocumentKindChoice({ shared, requirement, form }: ChoiceInputProps) {
  const { t } = useWords();
  const { field, need, choices } = requirement;
  const options = DocumentKind.options
    .filter((kind) => choices === undefined || choices.includes(kind))
    .map((value) => ({ value, name: t(`fields.choice.documentKind.${value}`) }));
  const value = DocumentKind.safeParse(shared.value).data;
  if (need === 'required')
    return (
      <OptionCards<DocumentKind>
        {...shared}
        options={options}
        value={value ?? null}
        onChange={(kind) => form.choose(field, kind)}
      />
    );
  return (
    <SelectInput<DocumentKind | 'none'>
      {...shared}
      options={[{ value: 'none', name: t('fields.choice.none') }, ...options]}
      value={value ?? 'none'}
      onChange={(kind) => form.choose(field, kind === 'none' ? '' : kind)}
    />
  );
}
