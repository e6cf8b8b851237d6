import { RefreshCw } from 'lucide-react';
import type { RegistrationState } from '../../../../shared/domain/registration.ts';
import { Button } from '../../../components/button.tsx';
import { CountdownRing } from '../../../components/countdown-ring.tsx';
import { QrCode } from '../../../components/qr-code.tsx';
import { Sheet } from '../../../components/sheet.tsx';
import { useCountdown } from '../../../components/use-countdown.ts';
import { useWords } from '../../../i18n/words.tsx';
import { useVisit } from '../../../stores/stores.ts';

/** The customer's personal link, for their own phone. Shown as a picture only: nobody opens it on this terminal. */
export function LinkSheet({ link }: { readonly link: Extract<RegistrationState, { state: 'link' }> }) {
  const { t, format } = useWords();
  const receivedAt = useVisit((visit) => visit.receivedAt);
  const renewLink = useVisit((visit) => visit.renewLink);
  const isBusy = useVisit((visit) => visit.pending !== null);
  const leftMs = useCountdown(link.expiresInMs, receivedAt);
  const isSpent = leftMs === 0;
  const say = (left: number) =>
    left > 0
      ? t('journey.done.link.runsOut', { wait: format.roughDuration(left) })
      : t('journey.done.link.ranOut');
  return (
    <Sheet formal>
      <div className="link-sheet">
        <p className="link-sheet__scan">{t('journey.done.link.scan')}</p>
        <div className="link-sheet__code">
          <QrCode text={link.url} label={t('journey.done.link.qr')} isSpent={isSpent} />
          {isSpent ? (
            <Button icon={RefreshCw} isDisabled={isBusy} onPress={() => void renewLink()}>
              {t('journey.done.link.renew')}
            </Button>
          ) : null}
        </div>
        <CountdownRing
          label={t('journey.done.link.ring')}
          leftMs={leftMs}
          wholeMs={link.lifetimeMs}
          say={say}
        />
      </div>
    </Sheet>
  );
}
