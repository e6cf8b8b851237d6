import { useEffect, useState } from 'react';
import { type UpdateStatus, updateRefusals } from '../../../shared/domain/update.ts';
import { useKiosk } from '../../bridge/kiosk.ts';
import { Notice } from '../../components/notice.tsx';
import type { Format } from '../../i18n/format.ts';
import { useWords } from '../../i18n/words.tsx';

/** How this terminal stands to newer versions, in one line; nothing where that can't be had. For a supervisor. */
export function UpdateLine() {
  const { t, format } = useWords();
  const { client } = useKiosk();
  const [status, setStatus] = useState<UpdateStatus | null>(null);
  useEffect(() => {
    void client['updates.read-status']({}).then((answer) => {
      if (answer.ok) setStatus(answer.value);
    });
  }, [client]);
  if (!status) return null;
  const { state, offered = '', window, refused } = status;
  return (
    <>
      {/* Of one that was not taken it is not said that there is none. */}
      {refused && state === 'current' ? null : (
        <p>
          {t(`updates.${state}`, {
            version: offered,
            from: sayTime(window?.from, format),
            to: sayTime(window?.to, format),
          })}
        </p>
      )}
      {refused ? (
        <Notice tone="caution" support={t('frame.supportCode', { code: updateRefusals[refused] })}>
          {t('updates.refused')}
        </Notice>
      ) : null}
    </>
  );
}

/** A time of day that policy writes as "02:00", as the language writes times. */
function sayTime(written: string | undefined, format: Format): string {
  const [hours, minutes] = written?.split(':').map(Number) ?? [];
  if (hours === undefined || minutes === undefined) return '';
  // Of a day in the middle of a month: no clock is put forward or back then.
  return format.time(new Date(2026, 0, 15, hours, minutes).getTime());
}
