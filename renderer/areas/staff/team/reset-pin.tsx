import { ArrowLeft, KeyRound } from 'lucide-react';
import { useId } from 'react';
import type { StaffEntry } from '../../../../shared/domain/staff-directory.ts';
import { useKiosk } from '../../../bridge/kiosk.ts';
import { Button } from '../../../components/button.tsx';
import { useWords } from '../../../i18n/words.tsx';
import { NewPinPad, sayWhyNot } from '../new-pin-pad.tsx';
import { useNewPin } from '../use-new-pin.ts';
import type { ChangeTeam } from './team-dialog.tsx';
import { useChangeWithPin } from './use-change-with-pin.ts';

interface ResetPinProps {
  readonly person: StaffEntry;
  readonly change: ChangeTeam;
  readonly onBack: () => void;
}

/** A new first PIN for somebody else. */
export function ResetPin({ person: { staffId, displayName: name }, change, onBack }: ResetPinProps) {
  const words = useWords();
  const { t } = words;
  const { client } = useKiosk();
  const whyId = useId();
  const newPin = useNewPin();
  const { isPending, goOn } = useChangeWithPin(newPin, (pin) =>
    change(client['staff.reset-pin']({ staffId, pin }), t('team.done.reset', { name })),
  );
  const why = sayWhyNot(newPin, words);
  return (
    <section className="team__part" aria-label={t('team.reset.title', { name })}>
      <h3>{t('team.reset.title', { name })}</h3>
      <div className="team__columns">
        <p className="team__about">{t('team.person.resetAbout')}</p>
        <NewPinPad newPin={newPin} takesFocus />
      </div>
      <div className="team__actions">
        <Button icon={ArrowLeft} directional onPress={onBack}>
          {t('frame.cancel')}
        </Button>
        {why ? (
          <p id={whyId} className="team__why">
            {why}
          </p>
        ) : null}
        <Button
          kind="primary"
          icon={KeyRound}
          isDisabled={why !== undefined || isPending}
          describedBy={why ? whyId : undefined}
          onPress={() => void goOn()}
        >
          {t(newPin.stage === 'first' ? 'newPin.next' : 'team.reset.action')}
        </Button>
      </div>
    </section>
  );
}
