import { useState } from 'react';
import { Disclosure } from '../../components/disclosure.tsx';
import { Ledger } from '../../components/ledger.tsx';
import { Notice } from '../../components/notice.tsx';
import { useWords } from '../../i18n/words.tsx';
import { capturedStates, sumOfStates } from '../../stores/outbox-store.ts';
import { useOutbox } from '../../stores/stores.ts';

/** The books: what was captured is the sum of where it stands now. Loud where that does not hold. */
export function LawLine() {
  const { t, format } = useWords();
  const summary = useOutbox((outbox) => outbox.summary);
  const [isOpen, setOpen] = useState(false);
  if (!summary) return null;
  const { counts, captured } = summary;
  const sum = sumOfStates(counts);
  const states = capturedStates.filter((state) => counts[state] > 0);
  // Accepted first: most of it is, and the rest is what staff look for.
  const told = [...states].sort((one, other) => Number(other === 'accepted') - Number(one === 'accepted'));
  const parts = told.map((state) => t(`outbox.law.part.${state}`, { count: counts[state] }));
  const line =
    captured === 0 && sum === 0
      ? t('outbox.law.nothing')
      : t('outbox.law.line', { captured: captured, sum: parts.join(' + ') });
  return (
    <>
      {summary.lawHolds && captured === sum ? null : (
        <Notice tone="danger" announce="assertive">
          {captured === sum
            ? t('outbox.law.damaged')
            : t('outbox.law.broken', { captured: captured, sum: sum })}
        </Notice>
      )}
      <Disclosure level={2} title={line} isOpen={isOpen} onChange={setOpen}>
        <p>{t('outbox.law.about')}</p>
        <Ledger
          rows={[
            ...states.map((state) => ({
              key: state,
              name: t(`outbox.state.${state}`),
              value: format.number(counts[state]),
            })),
            { key: 'sum', name: t('outbox.law.sum'), value: format.number(sum) },
            { key: 'captured', name: t('outbox.law.captured'), value: format.number(captured) },
          ]}
        />
      </Disclosure>
    </>
  );
}
