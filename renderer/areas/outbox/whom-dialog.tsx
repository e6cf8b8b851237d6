import type { ProviderId } from '../../../shared/domain/provider.ts';
import { Button } from '../../components/button.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { OptionCards } from '../../components/option-cards.tsx';
import { useWords } from '../../i18n/words.tsx';
import type { Asked } from './ask-script.ts';

interface WhomDialogProps {
  readonly provider: ProviderId;
  /** When it was sent, in words. */
  readonly sentAt: string;
  readonly options: readonly Asked[];
  readonly whom: Asked | null;
  readonly onChange: (whom: Asked) => void;
  readonly onGo: () => void;
  readonly onClose: () => void;
}

/** The first step of settling: whom somebody can ask right now. */
export function WhomDialog({ provider, sentAt, options, whom, onChange, onGo, onClose }: WhomDialogProps) {
  const { t } = useWords();
  const name = t(`provider.${provider}`);
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t('outbox.decide.title')}
      onEnter={onGo}
      actions={
        <Button kind="primary" isDisabled={whom === null} onPress={onGo}>
          {t('outbox.decide.toQuestion')}
        </Button>
      }
    >
      <p>{t('outbox.decide.step', { here: 1, total: 2 })}</p>
      <p>{t('outbox.decide.lead', { time: sentAt })}</p>
      <OptionCards
        stacked
        label={t('outbox.decide.whom')}
        options={options.map((value) => ({
          value,
          name: t(`outbox.decide.asked.${value}`, { provider: name }),
          about: t(`outbox.decide.askedAbout.${value}`),
        }))}
        value={whom}
        onChange={onChange}
      />
    </Dialog>
  );
}
