import { useState } from 'react';
import { PracticeFault } from '../../../shared/contract/training-contract.ts';
import { Button } from '../../components/button.tsx';
import { Notice } from '../../components/notice.tsx';
import { SelectInput } from '../../components/select-input.tsx';
import { useWords } from '../../i18n/words.tsx';
import { useTraining } from '../../stores/stores.ts';
import './fault-dial.css';

/** The calls of a registration, in the words of people; `any` is whatever comes next. */
const operations = ['any', 'bind', 'register', 'verify', 'link'] as const;
type Operation = (typeof operations)[number];

/** The names by which the practice provider knows its calls. */
const wireNames: Readonly<Record<Exclude<Operation, 'any'>, string>> = {
  bind: 'bind',
  register: 'register',
  verify: 'verify-registration',
  link: 'request-one-time-link',
};

/** Lets staff practise what they hope never to see. */
export function FaultDial() {
  const { t } = useWords();
  const setFault = useTraining((training) => training.setFault);
  const [fault, chooseFault] = useState<PracticeFault>('slow');
  const [operation, chooseOperation] = useState<Operation>('any');
  const [said, setSaid] = useState<string | null>(null);

  const set = async () => {
    const agreed = await setFault(
      'quantum-metal',
      fault,
      operation === 'any' ? undefined : wireNames[operation],
    );
    if (!agreed) setSaid(null);
    else if (fault === 'none') setSaid(t('training.fault.cleared'));
    else
      setSaid(
        t('training.fault.set', {
          fault: t(`training.fault.kinds.${fault}`),
          where: t(`training.fault.operations.${operation}`),
        }),
      );
  };

  return (
    <section className="fault-dial" aria-label={t('training.fault.title')}>
      <h2>{t('training.fault.title')}</h2>
      <p className="drawer__lead">{t('training.fault.lead')}</p>
      <SelectInput
        label={t('training.fault.kind')}
        options={PracticeFault.options.map((value) => ({ value, name: t(`training.fault.kinds.${value}`) }))}
        value={fault}
        onChange={chooseFault}
      />
      <SelectInput
        label={t('training.fault.where')}
        options={operations.map((value) => ({ value, name: t(`training.fault.operations.${value}`) }))}
        value={operation}
        onChange={chooseOperation}
      />
      <Button onPress={() => void set()}>{t('training.fault.action')}</Button>
      {said ? (
        <Notice tone="info" announce="polite">
          {said}
        </Notice>
      ) : null}
    </section>
  );
}
