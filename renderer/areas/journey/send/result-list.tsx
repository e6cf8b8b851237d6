import {
  Archive,
  CircleCheck,
  CircleDashed,
  CircleHelp,
  CircleMinus,
  CircleX,
  type LucideIcon,
} from 'lucide-react';
import type { ReactNode } from 'react';
import type { OfflineReason } from '../../../../shared/contract/connection-contract.ts';
import type { EnrolmentState } from '../../../../shared/domain/enrolment.ts';
import type { ProviderId } from '../../../../shared/domain/provider.ts';
import { supportCodeOf } from '../../../../shared/failure.ts';
import { codeProviderOf } from '../../../../shared/journeys/journey.ts';
import { Badge } from '../../../components/badge.tsx';
import { Sheet } from '../../../components/sheet.tsx';
import { useWords } from '../../../i18n/words.tsx';
import { useConnection, useVisit } from '../../../stores/stores.ts';
import { journeyOf } from '../../../stores/visit-state.ts';
import { toldWithoutLine } from '../without-line.ts';
import { sayEnrolment } from './say-enrolment.ts';
import './result-list.css';

type Standing = EnrolmentState['state'] | 'saved' | 'needs-customer';

const icons: Readonly<Record<Standing, LucideIcon>> = {
  accepted: CircleCheck,
  refused: CircleX,
  unclear: CircleHelp,
  'not-sent': CircleDashed,
  skipped: CircleMinus,
  saved: Archive,
  'needs-customer': Archive,
};
const tones = {
  accepted: 'positive',
  refused: 'danger',
  unclear: 'caution',
  'not-sent': 'plain',
  skipped: 'plain',
  saved: 'caution',
  'needs-customer': 'caution',
} as const;

interface ResultListProps {
  readonly action?: (enrolment: EnrolmentState) => ReactNode;
  /** With a row for the provider that sends a code: it is saved there, and not registered yet. */
  readonly withCode?: boolean;
}

/** One row per provider that needs no code: how it stands, in a word and a sentence, and one quiet action. */
export function ResultList({ action, withCode = false }: ResultListProps) {
  const words = useWords();
  const { t } = words;
  const journey = useVisit(journeyOf);
  const enrolments = useVisit((visit) => visit.application?.enrolments);
  const offline = useConnection(({ connection }) => connection?.why);
  const code = withCode && journey ? codeProviderOf(journey) : undefined;
  if (!journey || !enrolments || (enrolments.length === 0 && !code)) return null;
  return (
    <Sheet>
      <ul className="results" aria-label={t('send.results')}>
        {enrolments.map((found) => {
          const enrolment = toldOf(found, offline);
          const [first, ...others] = sayEnrolment(enrolment, journey, words);
          const support = supportCodeFor(enrolment);
          return (
            <li key={enrolment.provider} className="results__row">
              <ResultHead provider={enrolment.provider} standing={standingOf(enrolment)} />
              <div className="results__words">
                <p>{first}</p>
                {others.map((sentence) => (
                  <p key={sentence} className="results__more">
                    {sentence}
                  </p>
                ))}
                {support ? (
                  <small className="results__support">{t('frame.supportCode', { code: support })}</small>
                ) : null}
              </div>
              {action?.(found)}
            </li>
          );
        })}
        {code ? (
          <li className="results__row">
            <ResultHead provider={code} standing="needs-customer" />
            <p className="results__words">{t('send.saved.needsCustomer')}</p>
          </li>
        ) : null}
      </ul>
    </Sheet>
  );
}

function ResultHead({ provider, standing }: { readonly provider: ProviderId; readonly standing: Standing }) {
  const { t } = useWords();
  return (
    <div className="results__head">
      <h2 className="results__provider">{t(`provider.${provider}`)}</h2>
      <Badge icon={icons[standing]} tone={tones[standing]}>
        {t(`send.state.${standing}`)}
      </Badge>
    </div>
  );
}

/** As it is told while the line is gone. */
function toldOf(enrolment: EnrolmentState, offline: OfflineReason | undefined): EnrolmentState {
  const hasFailure = enrolment.state === 'not-sent' || enrolment.state === 'unclear';
  if (!hasFailure || !enrolment.failure) return enrolment;
  return { ...enrolment, failure: toldWithoutLine(enrolment.failure, offline) };
}

function standingOf(enrolment: EnrolmentState): Standing {
  return enrolment.state === 'not-sent' && enrolment.saved ? 'saved' : enrolment.state;
}

function supportCodeFor(enrolment: EnrolmentState): string | undefined {
  if (enrolment.state === 'unclear') return supportCodeOf(enrolment.failure?.code ?? 'answer-lost');
  return 'failure' in enrolment && enrolment.failure ? supportCodeOf(enrolment.failure.code) : undefined;
}
