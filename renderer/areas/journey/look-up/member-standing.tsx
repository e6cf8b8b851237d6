import { Ban, CalendarX2, CircleCheck, type LucideIcon, Trash2 } from 'lucide-react';
import type { MemberView, MemberStanding as Standing } from '../../../../shared/domain/member.ts';
import { Badge } from '../../../components/badge.tsx';
import { useWords, type Words } from '../../../i18n/words.tsx';
import { sayLocalDay } from './local-day.ts';

const icons: Readonly<Record<Standing, LucideIcon>> = {
  available: CircleCheck,
  disabled: Ban,
  deleted: Trash2,
  expired: CalendarX2,
};

/** Whether a membership can be used, in a word or two. */
export function standingWord({ standing, expiryDate }: MemberView, { t, format }: Words): string {
  return standing === 'expired' && expiryDate !== undefined
    ? t('lookUp.standing.expiredOn', { date: sayLocalDay(expiryDate, format) })
    : t(`lookUp.standing.${standing}`);
}

/** The same with its icon. */
export function MemberStanding({ member }: { readonly member: MemberView }) {
  const words = useWords();
  return (
    <Badge icon={icons[member.standing]} tone={member.standing === 'available' ? 'positive' : 'danger'}>
      {standingWord(member, words)}
    </Badge>
  );
}
