import { Check, KeyRound } from 'lucide-react';
import { Button } from 'react-aria-components';
import type { StaffCard as Card } from '../../../shared/domain/staff.ts';
import { Icon } from '../../components/icon.tsx';
import { useWords } from '../../i18n/words.tsx';
import './staff-card.css';

interface StaffCardProps {
  readonly card: Card;
  readonly isChosen: boolean;
  readonly onChoose: () => void;
}

/** A member of staff to choose from. The practice PIN comes from main in training only. */
export function StaffCard({ card, isChosen, onChoose }: StaffCardProps) {
  const { t } = useWords();
  return (
    <Button className="staff-card" aria-pressed={isChosen} onPress={onChoose}>
      <span className="staff-card__initials" aria-hidden="true">
        {isChosen ? <Icon icon={Check} /> : initialsOf(card.displayName)}
      </span>
      <span className="staff-card__words">
        <span className="staff-card__name">{card.displayName}</span>
        <span className="staff-card__role">{t(`staff.signIn.role.${card.role}`)}</span>
      </span>
      {card.practicePin ? (
        <span className="staff-card__pin">
          <Icon icon={KeyRound} size="small" />
          {t('staff.signIn.practicePin', { pin: card.practicePin })}
        </span>
      ) : null}
    </Button>
  );
}

/** The first letters of the first and the last name; of a single name, one. */
function initialsOf(name: string): string {
  const words = name.trim().split(/\s+/u);
  const first = [...(words[0] ?? '')][0] ?? '';
  const last = words.length > 1 ? ([...(words.at(-1) ?? '')][0] ?? '') : '';
  return (first + last).toUpperCase();
}
