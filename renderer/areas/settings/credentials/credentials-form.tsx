import { useEffect, useRef, useState } from 'react';
import type {
  CredentialField,
  CredentialProviderId,
  ProviderCredentials,
} from '../../../../shared/contract/credentials-contract.ts';
import type { Failure } from '../../../../shared/failure.ts';
import { useKiosk } from '../../../bridge/kiosk.ts';
import { Button } from '../../../components/button.tsx';
import { FailureNotice } from '../../../components/failure-notice.tsx';
import { Notice } from '../../../components/notice.tsx';
import { findFocusKey } from '../../../components/screen.tsx';
import { Working } from '../../../components/working.tsx';
import { useWords } from '../../../i18n/words.tsx';
import { type SecretElement, SecretInput } from './secret-input.tsx';

interface CredentialsFormProps {
  readonly provider: CredentialProviderId;
  readonly fields: ProviderCredentials['fields'];
  readonly onSaved: () => void;
  readonly onCancel: () => void;
}

type FieldFacts = ProviderCredentials['fields'][number];

/** Where the focus goes for a field of a provider. */
const placeOf = (provider: string, field: string) => `credentials ${provider} ${field}`;

/** One provider's credentials being typed. They leave it once, for main; when it closes, they are gone from the page. */
export function CredentialsForm({ provider, fields, onSaved, onCancel }: CredentialsFormProps) {
  const { t } = useWords();
  const { client } = useKiosk();
  const elements = useRef(new Map<CredentialField, SecretElement>());
  const [hasTyped, setHasTyped] = useState(false);
  const [wrong, setWrong] = useState<readonly string[]>([]);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [isSaving, setSaving] = useState(false);

  // biome-ignore lint/correctness/useExhaustiveDependencies: once, as the form opens and closes
  useEffect(() => {
    const those = elements.current;
    const [first] = fields;
    if (first) findFocusKey(placeOf(provider, first.field))?.focus();
    return () => empty(those);
  }, []);

  const typedIn = (field: CredentialField) => elements.current.get(field)?.value ?? '';
  const save = async () => {
    if (isSaving || !hasTyped) return;
    setSaving(true);
    const typed = fields.map(({ field }) => [field, typedIn(field)] as const);
    const values = Object.fromEntries(typed.filter(([, value]) => value.trim() !== ''));
    const answer = await client['credentials.write']({ provider, values });
    setSaving(false);
    if (answer.ok) {
      empty(elements.current);
      onSaved();
      return;
    }
    const isAboutFields = answer.error.code === 'credentials-unusable';
    const named = 'fields' in answer.error ? answer.error.fields : [];
    setWrong(isAboutFields ? named : []);
    setFailure(isAboutFields ? null : answer.error);
    const [first] = named;
    if (first !== undefined) findFocusKey(placeOf(provider, first))?.focus();
  };
  const problemOf = ({ field, kind }: FieldFacts) => {
    if (!wrong.includes(field)) return undefined;
    return typedIn(field).trim() === '' ? t('credentials.problem.empty') : t(`credentials.problem.${kind}`);
  };
  const hintOf = ({ kept, optional, kind }: FieldFacts) => {
    if (kept) return t('credentials.hint.kept');
    if (kind === 'key-file') return t(optional ? 'credentials.hint.keyOptional' : 'credentials.hint.key');
    return t(optional ? 'credentials.hint.optional' : 'credentials.hint.absent');
  };

  return (
    <div className="credentials__form">
      {fields.map((facts) => (
        <SecretInput
          key={facts.field}
          ref={(element) => {
            if (element) elements.current.set(facts.field, element);
          }}
          label={t(`credentials.field.${facts.field}`)}
          hint={hintOf(facts)}
          problem={problemOf(facts)}
          kind={facts.kind}
          focusKey={placeOf(provider, facts.field)}
          onType={() => setHasTyped([...elements.current.values()].some(({ value }) => value.trim() !== ''))}
          onEnter={() => void save()}
        />
      ))}
      {failure ? <FailureNotice failure={failure} provider={t(`provider.${provider}`)} /> : null}
      {failure?.code.startsWith('keychain-') ? (
        <Notice tone="caution" announce="polite">
          {t('credentials.partly')}
        </Notice>
      ) : null}
      {isSaving ? <Working words={t('credentials.saving')} wordsLong={t('credentials.savingLong')} /> : null}
      <div className="part-card__actions part-card__actions--end">
        <Button onPress={onCancel}>{t('frame.cancel')}</Button>
        <Button kind="primary" isDisabled={!hasTyped || isSaving} onPress={() => void save()}>
          {t('credentials.save')}
        </Button>
      </div>
    </div>
  );
}

function empty(elements: ReadonlyMap<CredentialField, SecretElement>): void {
  for (const element of elements.values()) element.value = '';
}
