import { useEffect, useState } from 'react';
import type { PracticeFault } from '../../../shared/contract/training-contract.ts';
import type { ProviderId } from '../../../shared/domain/provider.ts';
import { Button } from '../../components/button.tsx';
import { Notice } from '../../components/notice.tsx';
import { SelectInput } from '../../components/select-input.tsx';
import { useWords } from '../../i18n/words.tsx';
import { useTraining } from '../../stores/stores.ts';
import { type DialOperation, dialFaults, dialOperations } from './dial-choices.ts';
import './fault-dial.css';

/** Lets staff practise what they hope never to see, at any provider that has a twin. */
export function FaultDial() {
  const { t } = useWords();
  const twins = useTraining((training) => training.twins);
  const readTwins = useTraining((training) => training.readTwins);
  const setFault = useTraining((training) => training.setFault);
  const [chosenProvider, setProvider] = useState<ProviderId | null>(null);
  const [chosenFault, setKind] = useState<PracticeFault>('slow');
  const [operation, setOperation] = useState<DialOperation>('any');
  const [said, setSaid] = useState<string | null>(null);
  useEffect(() => void readTwins(), [readTwins]);

  const provider = chosenProvider ?? twins[0];
  if (!provider) return null;
  const faults = dialFaults(provider, operation);
  // A choice that another provider or call doesn't know falls back to one that all know.
  const fault = faults.includes(chosenFault) ? chosenFault : 'slow';
  const name = t(`provider.${provider}`);

  const set = async () => {
    const agreed = await setFault(provider, fault, operation === 'any' ? undefined : operation);
    if (!agreed) setSaid(null);
    else if (fault === 'none') setSaid(t('training.fault.cleared', { provider: name }));
    else
      setSaid(
        t('training.fault.set', {
          provider: name,
          fault: t(`training.fault.kinds.${fault}`),
          where: t(`training.fault.operations.${operation}`),
        }),
      );
  };

  return (
    <section className="fault-dial" aria-label={t('training.fault.title')}>
      <h2>{t('training.fault.title')}</h2>
      <p className="drawer__lead">{t('training.fault.lead')}</p>
      {twins.length > 1 ? (
        <SelectInput
          label={t('training.fault.provider')}
          options={twins.map((value) => ({ value, name: t(`provider.${value}`) }))}
          value={provider}
          onChange={(value) => {
            setProvider(value);
            setOperation('any');
          }}
        />
      ) : null}
      <SelectInput
        label={t('training.fault.kind')}
        options={faults.map((value) => ({ value, name: t(`training.fault.kinds.${value}`) }))}
        value={fault}
        onChange={setKind}
      />
      <SelectInput
        label={t('training.fault.where')}
        options={(['any', ...dialOperations[provider]] as const).map((value) => ({
          value,
          name: t(`training.fault.operations.${value}`),
        }))}
        value={operation}
        onChange={setOperation}
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
