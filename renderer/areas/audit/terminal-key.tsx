import { useEffect, useState } from 'react';
import type { OutputOf } from '../../../shared/contract/contract.ts';
import type { Failure } from '../../../shared/failure.ts';
import { useKiosk } from '../../bridge/kiosk.ts';
import { Disclosure } from '../../components/disclosure.tsx';
import { FailureNotice } from '../../components/failure-notice.tsx';
import { useWords } from '../../i18n/words.tsx';

/** By what exports of this terminal are known, for whoever sets it up. Read when it is opened. */
export function TerminalKey() {
  const { t } = useWords();
  const { client } = useKiosk();
  const [isOpen, setOpen] = useState(false);
  const [key, setKey] = useState<OutputOf<'audit.read-key'> | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  useEffect(() => {
    if (!isOpen) return;
    void client['audit.read-key']({}).then((answer) => {
      if (answer.ok) setKey(answer.value);
      setFailure(answer.ok ? null : answer.error);
    });
  }, [client, isOpen]);
  return (
    <Disclosure title={t('audit.key.title')} isOpen={isOpen} onChange={setOpen}>
      <p>{t('audit.key.about')}</p>
      {failure ? <FailureNotice failure={failure} /> : null}
      {key ? (
        <dl className="audit__key">
          <dt>{t('audit.key.fingerprint')}</dt>
          <dd dir="ltr">{key.fingerprint}</dd>
          <dt>{t('audit.key.publicKey')}</dt>
          <dd dir="ltr">{key.publicKey}</dd>
        </dl>
      ) : null}
    </Disclosure>
  );
}
