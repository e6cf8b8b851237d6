import { Archive, Ban, ChevronRight, CircleCheck, Gem, type LucideIcon } from 'lucide-react';
import { useId } from 'react';
import { Button } from 'react-aria-components';
import type { JourneyAvailability } from '../../../shared/contract/app-contract.ts';
import type { Journey } from '../../../shared/journeys/journey.ts';
import { Icon } from '../../components/icon.tsx';
import { sayFailure } from '../../i18n/failure-words.ts';
import { useWords } from '../../i18n/words.tsx';
import { journeyWords } from '../journey/journey-words.ts';
import './journey-card.css';

const availabilityIcons: Readonly<Record<JourneyAvailability['open'], LucideIcon>> = {
  open: CircleCheck,
  'capture-only': Archive,
  closed: Ban,
};

interface JourneyCardProps {
  readonly journey: Journey;
  readonly availability: JourneyAvailability;
  readonly isDisabled: boolean;
  readonly onBegin: () => void;
}

/** One reason to come to the counter: what it is, and whether it can be begun now, or why not. */
export function JourneyCard({ journey, availability, isDisabled, onBegin }: JourneyCardProps) {
  const { t, format } = useWords();
  const aboutId = useId();
  const words = journeyWords(journey.journeyId);
  const provider = t(`provider.${journey.provider}`);
  const { open, why } = availability;
  return (
    <div className={`journey-card journey-card--${open}`}>
      <span className="journey-card__head">
        <Icon icon={Gem} size="large" />
        <span className="journey-card__provider">{provider}</span>
      </span>
      <span className="journey-card__name">{t(words.name)}</span>
      <span id={aboutId} className="journey-card__about">
        <span>{t(words.about)}</span>
        <span className="journey-card__state">
          <Icon icon={availabilityIcons[open]} size="small" />
          <span>{t(`home.journeys.${open}`)}</span>
        </span>
        {why ? <span className="journey-card__why">{sayFailure(why, t, format, provider)}</span> : null}
      </span>
      {/* The button's surface is the whole card; its name is one short sentence, the rest describes it. */}
      <Button
        className="journey-card__go"
        isDisabled={isDisabled || open === 'closed'}
        onPress={onBegin}
        aria-label={t('home.journeys.begin', { journey: t(words.name) })}
        aria-describedby={aboutId}
      >
        {open === 'closed' ? null : <Icon icon={ChevronRight} directional />}
      </Button>
    </div>
  );
}
