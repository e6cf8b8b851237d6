import { useEffect, useState } from 'react';
import type { OsAdvice } from '../../../shared/domain/os-advice.ts';
import { useKiosk } from '../../bridge/kiosk.ts';
import { Disclosure } from '../../components/disclosure.tsx';
import { Notice } from '../../components/notice.tsx';
import { useWords } from '../../i18n/words.tsx';
import { useSession } from '../../stores/stores.ts';
import './os-advice.css';

/** For supervisors: what only IT can set up below the program, and has not. Advice; it stops no work, and is read once a stay. */
export function OsAdviceNotice() {
  const { t } = useWords();
  const { client } = useKiosk();
  const isSupervisor = useSession(
    ({ session }) => session?.state === 'signed-in' && session.role === 'supervisor',
  );
  const [isOpen, setOpen] = useState(false);
  const [missing, setMissing] = useState<readonly OsAdvice[]>([]);
  useEffect(() => {
    if (!isSupervisor) return;
    let isHere = true;
    void client['app.read-os-advice']({}).then((advice) => {
      if (isHere && advice.ok) setMissing(advice.value.filter(({ state }) => state === 'missing'));
    });
    return () => {
      isHere = false;
    };
  }, [client, isSupervisor]);
  if (!isSupervisor || missing.length === 0) return null;
  return (
    <Notice tone="info">
      <Disclosure
        level={2}
        title={t('osAdvice.lead', { count: missing.length })}
        isOpen={isOpen}
        onChange={setOpen}
      >
        <ul className="os-advice">
          {missing.map(({ check }) => (
            <li key={check}>{t(`osAdvice.missing.${check}`)}</li>
          ))}
        </ul>
      </Disclosure>
    </Notice>
  );
}
