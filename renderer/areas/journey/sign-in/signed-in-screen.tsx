import { Notice } from '../../../components/notice.tsx';
import { Screen } from '../../../components/screen.tsx';
import { isolate } from '../../../i18n/isolate.ts';
import { useWords } from '../../../i18n/words.tsx';
import { useVisit } from '../../../stores/stores.ts';
import { useGoBack, useProviderName } from '../use-step.ts';

/** The sign-in, looked back at. */
export function SignedInScreen({ customerName }: { readonly customerName: string }) {
  const { t } = useWords();
  const provider = useProviderName();
  const onBack = useGoBack();
  const goOn = useVisit((visit) => visit.goOn);
  return (
    <Screen
      title={t('policyHolder.signedIn.title')}
      onBack={onBack}
      primary={{ word: t('journey.goOn'), onPress: goOn }}
    >
      <Notice tone="positive">
        {customerName === ''
          ? t('policyHolder.signedIn.new', { provider })
          : t('policyHolder.signedIn.as', { provider, name: isolate(customerName) })}
      </Notice>
    </Screen>
  );
}
