import { CircleCheck, CircleDashed, KeyRound, LockKeyhole, PlugZap } from 'lucide-react';
import { useId, useState } from 'react';
import {
  CredentialProviderId,
  type ProviderCredentials,
} from '../../../../shared/contract/credentials-contract.ts';
import { useKiosk } from '../../../bridge/kiosk.ts';
import { Badge } from '../../../components/badge.tsx';
import { Button } from '../../../components/button.tsx';
import { FailureNotice } from '../../../components/failure-notice.tsx';
import { Notice } from '../../../components/notice.tsx';
import { findFocusKey } from '../../../components/screen.tsx';
import { Working } from '../../../components/working.tsx';
import { useWords } from '../../../i18n/words.tsx';
import { ConnectionAnswer, type TestResult } from './connection-answer.tsx';
import { CredentialsForm } from './credentials-form.tsx';

interface ProviderCardProps {
  readonly credentials: ProviderCredentials;
  /** Whether its form is open; one is at a time, so that nothing is typed into the wrong one. */
  readonly isOpen: boolean;
  readonly onOpen: (isOpen: boolean) => void;
  /** What is kept has changed. */
  readonly onSaved: () => void;
}

const badges = {
  complete: { icon: CircleCheck, tone: 'positive' },
  missing: { icon: CircleDashed, tone: 'caution' },
  unavailable: { icon: LockKeyhole, tone: 'danger' },
  none: { icon: CircleCheck, tone: 'plain' },
} as const;

/** One provider: whether it is set up, the way to set it up, and a call that shows whether it lets this terminal in. */
export function ProviderCard({ credentials, isOpen, onOpen, onSaved }: ProviderCardProps) {
  const { t, format } = useWords();
  const { client } = useKiosk();
  const titleId = useId();
  const [isTesting, setTesting] = useState(false);
  const [answer, setAnswer] = useState<TestResult | 'saved' | null>(null);
  const { provider, fields, unavailable } = credentials;
  const name = t(`provider.${provider}`);
  const written = CredentialProviderId.safeParse(provider);
  const state = stateOf(credentials);
  const { icon, tone } = badges[state];
  const enter = t(state === 'complete' ? 'credentials.replace' : 'credentials.enter');
  const test = t('credentials.test');

  const runTest = async () => {
    if (isTesting) return;
    setAnswer(null);
    setTesting(true);
    const result = await client['credentials.test']({ provider });
    setTesting(false);
    setAnswer(result);
  };
  const saved = () => {
    setAnswer('saved');
    onOpen(false);
    onSaved();
    // The form is gone, and with it what had the focus: on to what should be done next.
    findFocusKey(`credentials ${provider} test`)?.focus();
  };

  return (
    <section className="part-card" aria-labelledby={titleId}>
      <div className="part-card__line">
        <h3 id={titleId}>{name}</h3>
        <Badge icon={icon} tone={tone}>
          {t(`credentials.state.${state}`)}
        </Badge>
      </div>
      {unavailable ? <FailureNotice failure={unavailable} isQuiet /> : null}
      {isOpen && written.success ? (
        <CredentialsForm
          provider={written.data}
          fields={fields}
          onSaved={saved}
          onCancel={() => {
            onOpen(false);
            findFocusKey(`credentials ${provider} test`)?.focus();
          }}
        />
      ) : null}
      <div className="part-card__actions">
        {written.success && !isOpen ? (
          <Button
            icon={KeyRound}
            label={format.named(enter, name)}
            onPress={() => {
              setAnswer(null);
              onOpen(true);
            }}
          >
            {enter}
          </Button>
        ) : null}
        <Button
          icon={PlugZap}
          label={format.named(test, name)}
          focusKey={`credentials ${provider} test`}
          isDisabled={isTesting}
          onPress={() => void runTest()}
        >
          {test}
        </Button>
      </div>
      {isTesting ? (
        <Working
          words={t('credentials.testing', { provider: name })}
          wordsLong={t('credentials.testingLong')}
        />
      ) : null}
      <div role="status" className="credentials__answer">
        {answer === 'saved' ? <Notice tone="positive">{t('credentials.saved')}</Notice> : null}
        {answer !== null && answer !== 'saved' ? <ConnectionAnswer provider={name} result={answer} /> : null}
      </div>
    </section>
  );
}

function stateOf({ fields, unavailable }: ProviderCredentials): keyof typeof badges {
  if (unavailable) return 'unavailable';
  if (fields.length === 0) return 'none';
  return fields.every(({ optional, kept }) => optional || kept) ? 'complete' : 'missing';
}
