import { ArrowLeft, ShieldCheck, UserRound, UserRoundPlus } from 'lucide-react';
import { useEffect, useId, useState } from 'react';
import { Role } from '../../../../shared/domain/staff.ts';
import { useKiosk } from '../../../bridge/kiosk.ts';
import { Button } from '../../../components/button.tsx';
import { OptionCards } from '../../../components/option-cards.tsx';
import { findFocusKey } from '../../../components/screen.tsx';
import { TextInput } from '../../../components/text-input.tsx';
import { useWords } from '../../../i18n/words.tsx';
import { NewPinPad, sayWhyNot } from '../new-pin-pad.tsx';
import { useNewPin } from '../use-new-pin.ts';
import type { ChangeTeam } from './team-dialog.tsx';
import { useChangeWithPin } from './use-change-with-pin.ts';

interface AddPersonProps {
  readonly change: ChangeTeam;
  readonly onBack: () => void;
}

const icons = { staff: UserRound, supervisor: ShieldCheck } as const;

/** Somebody new: name, role, and a first PIN that they replace. */
export function AddPerson({ change, onBack }: AddPersonProps) {
  const words = useWords();
  const { t } = words;
  const { client } = useKiosk();
  const whyId = useId();
  const [name, setName] = useState('');
  const [role, setRole] = useState<Role>('staff');
  const newPin = useNewPin();
  useEffect(() => findFocusKey('team name')?.focus(), []);

  const { isPending, goOn } = useChangeWithPin(newPin, (pin) => {
    const displayName = name.trim();
    return change(
      client['staff.add']({ displayName, role, pin }),
      t('team.done.added', { name: displayName }),
    );
  });
  const why = name.trim() === '' ? t('team.add.nameFirst') : sayWhyNot(newPin, words);

  return (
    <section className="team__part" aria-label={t('team.add.title')}>
      <h3>{t('team.add.title')}</h3>
      <div className="team__columns">
        <div className="team__fields">
          <TextInput
            label={t('team.add.name')}
            value={name}
            onChange={(typed) => setName([...typed].slice(0, 60).join(''))}
            focusKey="team name"
          />
          <OptionCards
            stacked
            label={t('team.add.role')}
            options={Role.options.map((value) => ({
              value,
              name: t(`staff.signIn.role.${value}`),
              about: t(`team.add.about.${value}`),
              icon: icons[value],
            }))}
            value={role}
            onChange={setRole}
          />
          <p className="team__about">{t('team.add.pin')}</p>
        </div>
        <NewPinPad newPin={newPin} />
      </div>
      <div className="team__actions">
        <Button icon={ArrowLeft} directional onPress={onBack}>
          {t('team.back')}
        </Button>
        {why ? (
          <p id={whyId} className="team__why">
            {why}
          </p>
        ) : null}
        <Button
          kind="primary"
          icon={UserRoundPlus}
          isDisabled={why !== undefined || isPending}
          describedBy={why ? whyId : undefined}
          onPress={() => void goOn()}
        >
          {t(newPin.stage === 'first' ? 'newPin.next' : 'team.add.action')}
        </Button>
      </div>
    </section>
  );
}
