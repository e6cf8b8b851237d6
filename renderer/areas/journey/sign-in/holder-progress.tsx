import { Working } from '../../../components/working.tsx';
import { useWords } from '../../../i18n/words.tsx';
import type { PolicyHolderAction } from '../../../stores/policy-holder-actions.ts';
import { useVisit } from '../../../stores/stores.ts';
import { useProviderName } from '../use-step.ts';

const words = {
  'holder-code': 'policyHolder.working.code',
  'holder-sign-in': 'policyHolder.working.signIn',
  'holder-save': 'policyHolder.working.save',
  'holder-check': 'policyHolder.working.check',
} as const satisfies Partial<Record<PolicyHolderAction, string>>;

/** What is said while the provider is being waited for. */
export function HolderProgress() {
  const { t } = useWords();
  const provider = useProviderName();
  const action = useVisit((visit) => visit.pending?.action);
  if (!action || !isWaitedFor(action)) return null;
  return (
    <Working key={action} words={t(words[action], { provider })} wordsLong={t('policyHolder.working.long')} />
  );
}

function isWaitedFor(action: string): action is keyof typeof words {
  return Object.hasOwn(words, action);
}
