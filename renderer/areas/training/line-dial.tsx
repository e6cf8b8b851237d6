import { useEffect, useState } from 'react';
import { PracticeLine } from '../../../shared/contract/training-contract.ts';
import { Notice } from '../../components/notice.tsx';
import { SelectInput } from '../../components/select-input.tsx';
import { useWords } from '../../i18n/words.tsx';
import { useTraining } from '../../stores/stores.ts';
import './fault-dial.css';

/** Takes the line away from all practice providers, and gives it back; at once, since nothing else is to be chosen. */
export function LineDial() {
  const { t } = useWords();
  const line = useTraining((training) => training.line);
  const readLine = useTraining((training) => training.readLine);
  const setLine = useTraining((training) => training.setLine);
  const [said, setSaid] = useState<string | null>(null);
  useEffect(() => void readLine(), [readLine]);
  if (line === null) return null;

  const set = async (next: PracticeLine) => {
    const agreed = await setLine(next);
    setSaid(agreed ? t('training.line.set', { state: t(`training.line.states.${next}`) }) : null);
  };

  return (
    <section className="fault-dial" aria-label={t('training.line.title')}>
      <h2>{t('training.line.title')}</h2>
      <p className="drawer__lead">{t('training.line.lead')}</p>
      <SelectInput
        label={t('training.line.label')}
        options={PracticeLine.options.map((value) => ({ value, name: t(`training.line.states.${value}`) }))}
        value={line}
        onChange={(next) => void set(next)}
      />
      {said ? (
        <Notice tone="info" announce="polite">
          {said}
        </Notice>
      ) : null}
    </section>
  );
}
