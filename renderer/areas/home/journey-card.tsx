import {
  Archive,
  Ban,
  Banknote,
  ChevronRight,
  CircleCheck,
  CircleUserRound,
  Gem,
  IdCard,
  Layers,
  type LucideIcon,
  Umbrella,
  Wallet,
} from 'lucide-react';
import { useId } from 'react';
import { Button } from 'react-aria-components';
import type { JourneyAvailability } from '../../../shared/contract/app-contract.ts';
import type { ProviderId } from '../../../shared/domain/provider.ts';
import { type Journey, providersOf } from '../../../shared/journeys/journey.ts';
import { Icon } from '../../components/icon.tsx';
import { sayFailure } from '../../i18n/failure-words.ts';
import { useWords, type Words } from '../../i18n/words.tsx';
import { journeyWords } from '../journey/journey-words.ts';
import type { Obstacle } from './troubles.ts';
import './journey-card.css';

const availabilityIcons: Readonly<Record<JourneyAvailability['open'], LucideIcon>> = {
  open: CircleCheck,
  'capture-only': Archive,
  closed: Ban,
};

/** A picture of what each journey is about; one that has none here gets the general one. */
const icons: Readonly<Record<string, LucideIcon>> = {
  'gold-account': Gem,
  'payout-customer': Banknote,
  'wallet-customer': Wallet,
  'one-visit': Layers,
  'member-look-up': IdCard,
  'policy-holder': Umbrella,
};

interface JourneyCardProps {
  readonly journey: Journey;
  readonly open: JourneyAvailability['open'];
  /** Why it is not open, unless that stands above already. */
  readonly obstacle: Obstacle | undefined;
  readonly isDisabled: boolean;
  readonly onBegin: () => void;
}

/** One reason to come to the counter: what it is, and whether it can be begun now, or why not. */
export function JourneyCard({ journey, open, obstacle, isDisabled, onBegin }: JourneyCardProps) {
  const words = useWords();
  const { t } = words;
  const aboutId = useId();
  const { name, about } = journeyWords(journey.journeyId);
  return (
    <div className={`journey-card journey-card--${open}`}>
      <span className="journey-card__head">
        <Icon icon={icons[journey.journeyId] ?? CircleUserRound} size="large" />
        <span className="journey-card__titles">
          <span className="journey-card__name">{t(name)}</span>
          <span className="journey-card__provider">{nameProviders(providersOf(journey), words)}</span>
        </span>
      </span>
      <span id={aboutId} className="journey-card__about">
        <span>{t(about)}</span>
        <span className="journey-card__state">
          <Icon icon={availabilityIcons[open]} size="small" />
          <span>{t(availabilityKey(open, journey))}</span>
        </span>
        {obstacle ? <span className="journey-card__why">{sayObstacle(obstacle, words)}</span> : null}
      </span>
      {/* The button's surface is the whole card; its name is one short sentence, the rest describes it. */}
      <Button
        className="journey-card__go"
        isDisabled={isDisabled || open === 'closed'}
        onPress={onBegin}
        aria-label={t('home.journeys.begin', { journey: t(name) })}
        aria-describedby={aboutId}
      >
        {open === 'closed' ? null : <Icon icon={ChevronRight} directional />}
      </Button>
    </div>
  );
}

/** Without the line a code can't be sent; everything else goes out by itself later. */
function availabilityKey(open: JourneyAvailability['open'], { offline }: Journey) {
  return open === 'capture-only' && offline === 'capture-then-customer'
    ? 'home.journeys.capture-then-customer'
    : (`home.journeys.${open}` as const);
}

function nameProviders(providers: readonly ProviderId[], { t, format }: Words): string {
  return format.list(providers.map((provider) => t(`provider.${provider}`)));
}

function sayObstacle({ missing, failure, providers }: Obstacle, words: Words): string {
  const { t, format } = words;
  if (missing) return t('home.journeys.notSetUp', { providers: nameProviders(missing, words) });
  return failure ? sayFailure(failure, t, format, nameProviders(providers, words)) : '';
}
