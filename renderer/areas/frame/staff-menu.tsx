import {
  ClipboardList,
  KeyRound,
  Lock,
  LogOut,
  PackageOpen,
  RectangleEllipsis,
  UserRound,
  UsersRound,
} from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { Button } from '../../components/button.tsx';
import { useWords } from '../../i18n/words.tsx';
import { useSession, useVisit } from '../../stores/stores.ts';
import { SignOutDialog, useOpenQuestions } from '../staff/sign-out-dialog.tsx';
import { BarPopover } from './bar-popover.tsx';

// Opened now and then, by few.
const CredentialsDialog = lazy(async () => ({
  default: (await import('../settings/credentials/credentials-dialog.tsx')).CredentialsDialog,
}));

const TransferDialog = lazy(async () => ({
  default: (await import('../transfer/transfer-dialog.tsx')).TransferDialog,
}));

const TeamDialog = lazy(async () => ({
  default: (await import('../staff/team/team-dialog.tsx')).TeamDialog,
}));

const DayReportDialog = lazy(async () => ({
  default: (await import('../staff/team/day-report-dialog.tsx')).DayReportDialog,
}));

const OwnPinDialog = lazy(async () => ({
  default: (await import('../staff/team/own-pin-dialog.tsx')).OwnPinDialog,
}));

/** What opens for everybody, and what opens for a supervisor only. */
const dialogs = {
  'own-pin': { Dialog: OwnPinDialog, isForAll: true },
  team: { Dialog: TeamDialog, isForAll: false },
  report: { Dialog: DayReportDialog, isForAll: false },
  transfer: { Dialog: TransferDialog, isForAll: false },
  credentials: { Dialog: CredentialsDialog, isForAll: false },
} as const;

/** Who serves; locking and signing out. Locking keeps the work; signing out ends the visit. A supervisor sets up, too. */
export function StaffMenu({ name }: { readonly name: string }) {
  const { t } = useWords();
  const lock = useSession((session) => session.lock);
  const signOut = useSession((session) => session.signOut);
  const hasVisit = useVisit((visit) => visit.application !== null);
  const isSupervisor = useSession(
    ({ session }) => session?.state === 'signed-in' && session.role === 'supervisor',
  );
  const [isAsking, setAsking] = useState(false);
  const [opened, setOpened] = useState<keyof typeof dialogs | null>(null);
  const shown = opened ? dialogs[opened] : null;
  const open = (name: keyof typeof dialogs, close: () => void) => {
    close();
    setOpened(name);
  };
  const { unknown, quarantined } = useOpenQuestions();
  const leave = async () => {
    // Main may know of more to look at than this window does.
    const isAsked = hasVisit || unknown + quarantined > 0;
    if (isAsked || !(await signOut())) setAsking(true);
  };
  return (
    <>
      <BarPopover icon={UserRound} word={name} foldsAt={3} name={t('tools.staff.menu')} title={name}>
        {(close) => (
          <div className="bar-popover__actions">
            <Button
              icon={Lock}
              keyHint={t('frame.keys.lock')}
              onPress={() => {
                close();
                void lock();
              }}
            >
              {t('tools.staff.lock')}
            </Button>
            <Button icon={RectangleEllipsis} onPress={() => open('own-pin', close)}>
              {t('team.ownPin.open')}
            </Button>
            {isSupervisor ? (
              <>
                <Button icon={UsersRound} onPress={() => open('team', close)}>
                  {t('team.open')}
                </Button>
                <Button icon={ClipboardList} onPress={() => open('report', close)}>
                  {t('team.report.open')}
                </Button>
                <Button icon={PackageOpen} onPress={() => open('transfer', close)}>
                  {t('transfer.open')}
                </Button>
                <Button icon={KeyRound} onPress={() => open('credentials', close)}>
                  {t('credentials.open')}
                </Button>
              </>
            ) : null}
            <Button
              icon={LogOut}
              onPress={() => {
                close();
                void leave();
              }}
            >
              {t('tools.staff.signOut')}
            </Button>
          </div>
        )}
      </BarPopover>
      <SignOutDialog isOpen={isAsking} endsVisit={hasVisit} onClose={() => setAsking(false)} />
      {shown && (shown.isForAll || isSupervisor) ? (
        <Suspense fallback={null}>
          <shown.Dialog onClose={() => setOpened(null)} />
        </Suspense>
      ) : null}
    </>
  );
}
