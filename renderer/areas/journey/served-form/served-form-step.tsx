import { useVisit } from '../../../stores/stores.ts';
import { HolderUnclearScreen } from '../sign-in/holder-unclear-screen.tsx';
import { ChangesScreen } from './changes-screen.tsx';
import { SavedResultScreen } from './saved-result-screen.tsx';
import { ServedFormScreen } from './served-form-screen.tsx';

/** The provider's form: filled in, looked at together, saved, and what became of it. */
export function ServedFormStep() {
  const state = useVisit((visit) => visit.application?.policyHolder);
  const { seen, isReviewing } = useVisit((visit) => visit.formPlace);
  const goInForm = useVisit((visit) => visit.goInForm);
  if (state?.state === 'unclear' && state.after === 'update') return <HolderUnclearScreen after="update" />;
  if (state?.state !== 'signed-in') return null;
  const { check } = state;
  if (check && check.number !== seen)
    return (
      <SavedResultScreen state={state} check={check} onChange={() => goInForm({ seen: check.number })} />
    );
  if (isReviewing) {
    // Whatever the provider has answered, complaints above all, is not about these changes any more.
    const done = () => goInForm({ isReviewing: false });
    return <ChangesScreen state={state} onBack={done} onAnswered={done} />;
  }
  return <ServedFormScreen state={state} onChecked={() => goInForm({ isReviewing: true })} />;
}
