import { useState } from 'react';
import { Button } from '../../../../renderer/components/button.tsx';
import { CountdownRing } from '../../../../renderer/components/countdown-ring.tsx';
import { Dialog } from '../../../../renderer/components/dialog.tsx';
import { Disclosure } from '../../../../renderer/components/disclosure.tsx';
import { FailureNotice } from '../../../../renderer/components/failure-notice.tsx';
import { Ledger } from '../../../../renderer/components/ledger.tsx';
import { Notice } from '../../../../renderer/components/notice.tsx';
import { QrCode } from '../../../../renderer/components/qr-code.tsx';
import { Sheet } from '../../../../renderer/components/sheet.tsx';
import { Working } from '../../../../renderer/components/working.tsx';
import { useWords } from '../../../../renderer/i18n/words.tsx';
import { fail } from '../../../../shared/failure.ts';
import type { StatesOf } from '../components.tsx';

const nothing = () => undefined;

/** What is read: notices, sheets, lists, time that runs, and what opens over the screen. */
export const paper = {
  notice: () => {
    const { t } = useWords();
    return {
      positive: <Notice tone="positive">{t('send.accepted.put-customer', { provider: 'Noah' })}</Notice>,
      caution: <Notice tone="caution">{t('send.unclear')}</Notice>,
      danger: <Notice tone="danger">{t('frame.connection.sentence.no-line')}</Notice>,
      info: <Notice tone="info">{t('send.lead')}</Notice>,
      'with a support code': (
        <Notice tone="danger" support="PROVIDER-REFUSED 422">
          {t('send.unclear')}
        </Notice>
      ),
    };
  },
  'failure-notice': () => ({
    'a line that is gone': <FailureNotice failure={fail('offline')} />,
    'a provider': <FailureNotice failure={fail('provider-down')} provider="Noah" />,
    'with what it says': <FailureNotice failure={fail('code-wrong', { triesLeft: 3 })} />,
    'something unforeseen': <FailureNotice failure={fail('internal')} />,
    quiet: <FailureNotice failure={fail('storage-full')} isQuiet />,
  }),
  dialog: () => ({ open: <Asked /> }),
  'dialog-alert': () => ({ open: <Asked isAlert /> }),
  disclosure: () => {
    const { t } = useWords();
    const [isOpen, setOpen] = useState(false);
    return {
      closed: (
        <Disclosure title={t('fields.more')} isOpen={isOpen} onChange={setOpen}>
          {t('send.lead')}
        </Disclosure>
      ),
      open: (
        <Disclosure title={t('fields.more')} isOpen onChange={nothing}>
          {t('send.lead')}
        </Disclosure>
      ),
    };
  },
  'countdown-ring': () => {
    const { t, format } = useWords();
    const ring = (leftMs: number) => (
      <CountdownRing
        label={t('journey.code.ring')}
        leftMs={leftMs}
        wholeMs={180_000}
        say={(ms) =>
          ms > 0 ? t('journey.code.runsOut', { wait: format.duration(ms) }) : t('journey.code.ranOut')
        }
      />
    );
    return { begun: ring(180_000), 'on the way': ring(124_000), urgent: ring(21_000), over: ring(0) };
  },
  'qr-code': () => ({
    usual: <QrCode text="https://gold.example/complete?token=4f1c7d0b9a2e4c6f" label="QR" />,
    'run out': <QrCode text="https://gold.example/complete?token=4f1c7d0b9a2e4c6f" label="QR" isSpent />,
  }),
  ledger: () => {
    const { t, format } = useWords();
    const rows = [
      { key: 'name', name: t('fields.label.legalFullName'), value: 'Tan Mei Ling 陈美玲' },
      { key: 'born', name: t('fields.label.dateOfBirth'), value: format.day('1990-01-01') },
      { key: 'middle', name: t('fields.label.middleName'), value: t('fields.optional'), faint: true },
      {
        key: 'mail',
        name: t('fields.label.email'),
        value: <span className="ltr">mei.ling.a.rather.long.address@example.com</span>,
        action: (
          <Button kind="quiet" onPress={nothing}>
            {t('capture.again')}
          </Button>
        ),
      },
    ];
    return { usual: <Ledger rows={rows} />, 'for the customer': <Ledger rows={rows.slice(0, 3)} large /> };
  },
  sheet: () => {
    const { t } = useWords();
    return { usual: <Sheet>{t('send.lead')}</Sheet>, formal: <Sheet formal>{t('send.lead')}</Sheet> };
  },
  working: () => {
    const { t } = useWords();
    return {
      'after a moment': (
        <Working words={t('send.working', { providers: 'Noah' })} wordsLong={t('send.workingLong')} />
      ),
    };
  },
} satisfies Record<string, StatesOf>;

function Asked({ isAlert = false }: { readonly isAlert?: boolean }) {
  const { t } = useWords();
  return (
    <Dialog
      isOpen
      isAlert={isAlert}
      onClose={nothing}
      title={t('send.skip.title', { provider: 'Yativo' })}
      actions={
        <>
          <Button onPress={nothing}>{t('send.skip.keep', { provider: 'Yativo' })}</Button>
          <Button kind={isAlert ? 'danger' : 'primary'} onPress={nothing}>
            {t('send.skip.open', { provider: 'Yativo' })}
          </Button>
        </>
      }
    >
      <p>{t('send.skip.body', { provider: 'Yativo' })}</p>
    </Dialog>
  );
}
