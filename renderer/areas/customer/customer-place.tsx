import { MonitorSmartphone } from 'lucide-react';
import { type ReactNode, useMemo } from 'react';
import type { CustomerScreenView, CustomerStep } from '../../../shared/domain/customer-screen.ts';
import type { StepId } from '../../../shared/journeys/journey.ts';
import { nextStep } from '../../../shared/journeys/next-step.ts';
import { useKiosk } from '../../bridge/kiosk.ts';
import { Button } from '../../components/button.tsx';
import { Notice } from '../../components/notice.tsx';
import { ScreenExtrasContext } from '../../components/screen-extras.ts';
import { useWords } from '../../i18n/words.tsx';
import { useVisit } from '../../stores/stores.ts';
import { journeyOf } from '../../stores/visit-state.ts';
import type { CustomerScreenHook } from './use-customer-screen.ts';
import { WithCustomer } from './with-customer.tsx';

interface CustomerPlaceProps extends CustomerScreenHook {
  readonly step: StepId;
  /** The staff's own screen of the step. */
  readonly children: ReactNode;
}

/** Around a step: the customer has it on their display, or staff have it and may give it to the customer. */
export function CustomerPlace({ view, take, step, children }: CustomerPlaceProps) {
  const { t } = useWords();
  const { client } = useKiosk();
  const application = useVisit((visit) => visit.application);
  const journey = useVisit(journeyOf);
  const stands = application && journey ? nextStep(journey, application) : undefined;
  const applicationId = application?.applicationId;
  const own = stands === step ? customerStepOf(step, application?.registration.state) : null;

  const extras = useMemo(() => {
    if (!own || !applicationId || !view || view.use === 'none') return {};
    const give = async () => {
      const now =
        view.use === 'turn'
          ? await client['customer-screen.turn']({ applicationId, step: own })
          : await client['customer-screen.take']({ applicationId, isTaken: false });
      if (now.ok) take(now.value);
    };
    return {
      note: <Said view={view} />,
      bar: (
        <Button icon={MonitorSmartphone} onPress={() => void give()}>
          {t(view.use === 'turn' ? 'withCustomer.turn' : 'withCustomer.hand')}
        </Button>
      ),
    };
  }, [applicationId, client, own, t, take, view]);

  if (view && own && applicationId && view.step === own) {
    const takeOver = async () => {
      const now = await client['customer-screen.take']({ applicationId, isTaken: true });
      if (now.ok) take(now.value);
    };
    return <WithCustomer view={view} step={own} onTake={() => void takeOver()} />;
  }
  return <ScreenExtrasContext value={extras}>{children}</ScreenExtrasContext>;
}

function customerStepOf(step: StepId, registration: string | undefined): CustomerStep | null {
  if (step === 'consent' || step === 'review') return step;
  return step === 'code' && registration === 'code-open' ? 'code' : null;
}

/** What staff have to know before they go on themselves. */
function Said({ view: { customer, isDisplayMissing } }: { readonly view: CustomerScreenView }) {
  const { t } = useWords();
  return (
    <>
      {customer === 'declined' || customer === 'change-asked' ? (
        <Notice tone="caution" announce="assertive">
          {t(customer === 'declined' ? 'withCustomer.declined' : 'withCustomer.changeAsked')}
        </Notice>
      ) : null}
      {isDisplayMissing ? <Notice tone="info">{t('withCustomer.missing')}</Notice> : null}
    </>
  );
}
