import { Play, SquareX } from 'lucide-react';
import { useCallback, useEffect, useState } from 'react';
import type { OutputOf } from '../../../shared/contract/contract.ts';
import type { Failure } from '../../../shared/failure.ts';
import { useKiosk } from '../../bridge/kiosk.ts';
import { Button } from '../../components/button.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { FailureNotice } from '../../components/failure-notice.tsx';
import { Notice } from '../../components/notice.tsx';
import { useWords } from '../../i18n/words.tsx';
import { useVisit } from '../../stores/stores.ts';
import { isSameDay } from '../desk/say-moment.ts';
import { journeyWords } from '../journey/journey-words.ts';
import './interrupted-visit.css';

/** A visit that the end of the program cut off: when, and what it was about. Whose it is stands on no screen before somebody continues. */
export function InterruptedVisit() {
  const { t, format } = useWords();
  const { client, clock } = useKiosk();
  const resume = useVisit((visit) => visit.resume);
  const isBusy = useVisit((visit) => visit.pending !== null);
  const [visit, setVisit] = useState<OutputOf<'applications.read-interrupted'>>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [isAsking, setAsking] = useState(false);

  const read = useCallback(async () => {
    const found = await client['applications.read-interrupted']({});
    if (found.ok) setVisit(found.value);
  }, [client]);
  useEffect(() => void read(), [read]);

  if (!visit) return null;
  const { applicationId, journeyId, changedAt } = visit;
  const journey = t(journeyWords(journeyId).name);
  const end = async () => {
    setAsking(false);
    const left = await client['applications.leave-interrupted']({ applicationId });
    setFailure(left.ok ? null : left.error);
    await read();
  };
  return (
    <div className="interrupted">
      <Notice tone="caution" announce="polite">
        {isSameDay(changedAt, clock.now())
          ? t('desk.interrupted.body', { time: format.time(changedAt), journey })
          : t('desk.interrupted.bodyDay', { time: format.dateTime(changedAt), journey })}
      </Notice>
      <div className="interrupted__actions">
        <Button icon={SquareX} isDisabled={isBusy} onPress={() => setAsking(true)}>
          {t('desk.interrupted.end')}
        </Button>
        <Button icon={Play} isDisabled={isBusy} onPress={() => void resume(applicationId)}>
          {t('desk.interrupted.goOn')}
        </Button>
      </div>
      {failure ? <FailureNotice failure={failure} /> : null}
      <Dialog
        isAlert
        isOpen={isAsking}
        onClose={() => setAsking(false)}
        title={t('desk.interrupted.ask.title')}
        actions={
          <>
            <Button onPress={() => setAsking(false)}>{t('desk.interrupted.ask.keep')}</Button>
            <Button kind="danger" onPress={() => void end()}>
              {t('desk.interrupted.ask.action')}
            </Button>
          </>
        }
      >
        <p>{t('desk.interrupted.ask.body')}</p>
      </Dialog>
    </div>
  );
}
