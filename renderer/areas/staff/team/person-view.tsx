import { ArrowLeft, Ban, KeyRound, ShieldCheck, UserRound, UserRoundCheck } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import type { StaffEntry } from '../../../../shared/domain/staff-directory.ts';
import { useKiosk } from '../../../bridge/kiosk.ts';
import { Button } from '../../../components/button.tsx';
import { Notice } from '../../../components/notice.tsx';
import { useWords } from '../../../i18n/words.tsx';
import { useSession } from '../../../stores/stores.ts';
import { ResetPin } from './reset-pin.tsx';
import type { ChangeTeam } from './team-dialog.tsx';

interface PersonViewProps {
  readonly person: StaffEntry;
  readonly change: ChangeTeam;
  readonly onBack: () => void;
}

/** What can be changed about somebody, each with what it means. */
export function PersonView({ person, change, onBack }: PersonViewProps) {
  const { t } = useWords();
  const { client } = useKiosk();
  const ownId = useSession(({ session }) => (session?.state === 'signed-in' ? session.staffId : null));
  const title = useRef<HTMLHeadingElement>(null);
  const [isResetting, setResetting] = useState(false);
  useEffect(() => title.current?.focus(), []);
  const { staffId, displayName: name, role, enabled } = person;
  const isSelf = staffId === ownId;
  const other = role === 'staff' ? 'supervisor' : 'staff';

  if (isResetting) return <ResetPin person={person} change={change} onBack={() => setResetting(false)} />;
  return (
    <section className="team__part" aria-label={name}>
      <h3 ref={title} tabIndex={-1}>
        <bdi>{name}</bdi>
      </h3>
      {isSelf ? <Notice tone="caution">{t('team.person.self')}</Notice> : null}
      <div className="team__choice">
        <Button
          icon={enabled ? Ban : UserRoundCheck}
          onPress={() =>
            void change(
              client['staff.set-enabled']({ staffId, enabled: !enabled }),
              t(enabled ? 'team.done.disabled' : 'team.done.enabled', { name }),
            )
          }
        >
          {t(enabled ? 'team.person.disable' : 'team.person.enable')}
        </Button>
        <p>{t(enabled ? 'team.person.disableAbout' : 'team.person.enableAbout')}</p>
      </div>
      <div className="team__choice">
        <Button
          icon={other === 'supervisor' ? ShieldCheck : UserRound}
          onPress={() =>
            void change(client['staff.set-role']({ staffId, role: other }), t(`team.done.${other}`, { name }))
          }
        >
          {t(other === 'supervisor' ? 'team.person.makeSupervisor' : 'team.person.makeStaff')}
        </Button>
        <p>{t('team.person.roleAbout')}</p>
      </div>
      {isSelf ? (
        <p className="team__about">{t('team.person.ownPin')}</p>
      ) : (
        <div className="team__choice">
          <Button icon={KeyRound} onPress={() => setResetting(true)}>
            {t('team.person.reset')}
          </Button>
          <p>{t('team.person.resetAbout')}</p>
        </div>
      )}
      <div className="team__actions">
        <Button icon={ArrowLeft} directional onPress={onBack}>
          {t('team.back')}
        </Button>
      </div>
    </section>
  );
}
