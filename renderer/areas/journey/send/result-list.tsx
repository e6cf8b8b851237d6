import { CircleCheck, CircleDashed, CircleHelp, CircleMinus, CircleX, type LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import type { EnrolmentState } from '../../../../shared/domain/enrolment.ts';
import { supportCodeOf } from '../../../../shared/failure.ts';
import { Badge } from '../../../components/badge.tsx';
import { Sheet } from '../../../components/sheet.tsx';
import { useWords } from '../../../i18n/words.tsx';
import { useVisit } from '../../../stores/stores.ts';
import { journeyOf } from '../../../stores/visit-state.ts';
import { sayEnrolment } from './say-enrolment.ts';
import './result-list.css';

const icons: Readonly<Record<EnrolmentState['state'], LucideIcon>> = {
  accepted: CircleCheck,
  refused: CircleX,
  unclear: CircleHelp,
  'not-sent': CircleDashed,
  skipped: CircleMinus,
};
const tones = {
  accepted: 'positive',
  refused: 'danger',
  unclear: 'caution',
  'not-sent': 'plain',
  skipped: 'plain',
} as const;

/** One row per provider that needs no code: how it stands, in a word and a sentence, and one quiet action. */
export function ResultList({ action }: { readonly action?: (enrolment: EnrolmentState) => ReactNode }) {
  const words = useWords();
  const { t } = words;
  const journey = useVisit(journeyOf);
  const enrolments = useVisit((visit) => visit.application?.enrolments);
  if (!journey || !enrolments || enrolments.length === 0) return null;
  return (
    <Sheet>
      <ul className="results" aria-label={t('send.results')}>
        {enrolments.map((enrolment) => {
          const [first, ...others] = sayEnrolment(enrolment, journey, words);
          const support = supportCodeFor(enrolment);
          return (
            <li key={enrolment.provider} className="results__row">
              <div className="results__head">
                <h2 className="results__provider">{t(`provider.${enrolment.provider}`)}</h2>
                <Badge icon={icons[enrolment.state]} tone={tones[enrolment.state]}>
                  {t(`send.state.${enrolment.state}`)}
                </Badge>
              </div>
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
              {action?.(enrolment)}
            </li>
          );
        })}
      </ul>
    </Sheet>
  );
}

function supportCodeFor(enrolment: EnrolmentState): string | undefined {
  if (enrolment.state === 'unclear') return supportCodeOf(enrolment.failure?.code ?? 'answer-lost');
  return 'failure' in enrolment && enrolment.failure ? supportCodeOf(enrolment.failure.code) : undefined;
}
