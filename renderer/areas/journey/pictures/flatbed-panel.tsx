import { ScanLine, X } from 'lucide-react';
import type { Failure } from '../../../../shared/failure.ts';
import type { CaptureSession } from '../../../capture/capture-session.ts';
import { Button } from '../../../components/button.tsx';
import { FailureNotice } from '../../../components/failure-notice.tsx';
import { Icon } from '../../../components/icon.tsx';
import { Notice } from '../../../components/notice.tsx';
import { SelectInput } from '../../../components/select-input.tsx';
import { Working } from '../../../components/working.tsx';
import { useWords } from '../../../i18n/words.tsx';
import { useCapture } from './use-capture-session.ts';

/** The flatbed: which one, and the scan. */
export function FlatbedPanel({ session }: { readonly session: CaptureSession }) {
  const { t } = useWords();
  const { state, scanners, chosen, failure } = useCapture(session, (now) => now.scanner);
  return (
    <>
      <div className="view view--empty">
        {state === 'listing' ? (
          <Working
            key="listing"
            words={t('capture.flatbed.looking')}
            wordsLong={t('capture.flatbed.lookingLong')}
          />
        ) : state === 'scanning' ? (
          <Working
            key="scanning"
            words={t('capture.flatbed.scanning')}
            wordsLong={t('capture.flatbed.scanningLong')}
          />
        ) : failure ? (
          <ScannerFailure failure={failure} />
        ) : scanners.length === 0 ? (
          <Notice tone="caution" announce="assertive">
            {t('capture.flatbed.none')}
          </Notice>
        ) : (
          <>
            <span className="view__emblem">
              <Icon icon={ScanLine} size="large" />
            </span>
            <p className="view__words">{t('capture.flatbed.ready')}</p>
            <p className="view__about">{t('capture.flatbed.oneSide')}</p>
          </>
        )}
      </div>
      <div className="capture__row">
        {scanners.length > 0 ? (
          <div className="capture__device">
            <SelectInput
              label={t('capture.flatbed.choose')}
              options={scanners.map(({ scannerId, vendor, model }) => ({
                value: scannerId,
                name: `${vendor} ${model}`,
              }))}
              value={chosen}
              isDisabled={state === 'scanning'}
              onChange={session.chooseScanner}
            />
          </div>
        ) : null}
        {state === 'scanning' ? (
          <Button icon={X} onPress={session.cancelScan}>
            {t('capture.flatbed.cancel')}
          </Button>
        ) : null}
      </div>
    </>
  );
}

function ScannerFailure({ failure }: { readonly failure: Failure }) {
  const { t } = useWords();
  if (failure.code !== 'scanner-failed') return <FailureNotice failure={failure} />;
  return (
    <Notice tone="caution" announce="assertive">
      {t(`capture.flatbed.problem.${failure.cause}`)}
    </Notice>
  );
}
