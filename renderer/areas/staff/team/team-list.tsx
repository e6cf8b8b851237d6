import { Ban, KeyRound, ShieldCheck, UserRound, UserRoundPlus } from 'lucide-react';
import type { StaffEntry } from '../../../../shared/domain/staff-directory.ts';
import { Badge } from '../../../components/badge.tsx';
import { Button } from '../../../components/button.tsx';
import { useWords } from '../../../i18n/words.tsx';
import { useSession } from '../../../stores/stores.ts';

interface TeamListProps {
  readonly people: readonly StaffEntry[];
  readonly onAdd: () => void;
  readonly onChange: (person: StaffEntry) => void;
}

/** Everybody, with what they may do; who is disabled comes last. */
export function TeamList({ people, onAdd, onChange }: TeamListProps) {
  const { t, format } = useWords();
  const ownId = useSession(({ session }) => (session?.state === 'signed-in' ? session.staffId : null));
  const inOrder = [...people].sort((one, other) => Number(other.enabled) - Number(one.enabled));
  return (
    <>
      <div className="team__actions">
        <Button icon={UserRoundPlus} onPress={onAdd}>
          {t('team.add.open')}
        </Button>
      </div>
      <ul className="team__list" aria-label={t('team.people')}>
        {inOrder.map((person) => (
          <li key={person.staffId} className="team__row">
            <span className="team__who">
              <span className="team__name">
                <bdi>{person.displayName}</bdi>
              </span>
              <small>
                <bdi>{person.staffId}</bdi>
              </small>
              <span className="team__badges">
                {person.staffId === ownId ? (
                  <Badge icon={UserRound} tone="accent">
                    {t('team.you')}
                  </Badge>
                ) : null}
                <Badge icon={person.role === 'supervisor' ? ShieldCheck : UserRound} tone="plain">
                  {t(`staff.signIn.role.${person.role}`)}
                </Badge>
                {person.enabled ? null : (
                  <Badge icon={Ban} tone="danger">
                    {t('team.disabled')}
                  </Badge>
                )}
                {person.enabled && person.mustChoosePin ? (
                  <Badge icon={KeyRound} tone="caution">
                    {t('team.mustChoose')}
                  </Badge>
                ) : null}
              </span>
            </span>
            <Button
              label={format.named(t('team.change'), person.displayName)}
              onPress={() => onChange(person)}
            >
              {t('team.change')}
            </Button>
          </li>
        ))}
      </ul>
    </>
  );
}
