import { DoorOpen } from 'lucide-react';
import { supportCodeOf } from '../../../../shared/failure.ts';
import { Notice } from '../../../components/notice.tsx';
import { Screen } from '../../../components/screen.tsx';
import { useWords } from '../../../i18n/words.tsx';
import { useVisit } from '../../../stores/stores.ts';
import { useProviderName } from '../use-step.ts';
import { ResultList } from './result-list.tsx';

/** An answer that hangs on a lost one: nothing may be sent again, a person decides. */
export function WithPersonScreen({ providerCode }: { readonly providerCode: string }) {
  const { t } = useWords();
  const provider = useProviderName();
  const endVisit = useVisit((visit) => visit.endVisit);
  return (
    <Screen
      title={t('journey.send.withPerson.title')}
      lead={t('journey.send.withPerson.next')}
      primary={{ word: t('journey.done.action'), icon: DoorOpen, onPress: () => void endVisit() }}
    >
      <Notice
        tone="caution"
        announce="assertive"
        support={t('frame.supportCode', { code: supportCodeOf('answer-lost') })}
      >
        {t('journey.send.withPerson.lead', { provider, providerCode })}
      </Notice>
      <ResultList />
    </Screen>
  );
}
