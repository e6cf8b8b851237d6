import {
  ChartColumn,
  ClipboardList,
  FileQuestion,
  KeyRound,
  Lock,
  LogOut,
  PackageOpen,
  RectangleEllipsis,
  ScrollText,
  UserRound,
  UsersRound,
} from 'lucide-react';
import { useState } from 'react';
import { Button } from '../../components/button.tsx';
import { DialogExtrasContext } from '../../components/dialog-extras.ts';
import { later } from '../../components/later.tsx';
import type { HelpTopic } from '../../i18n/en/help.ts';
import { useWords } from '../../i18n/words.tsx';
import { useSession, useVisit } from '../../stores/stores.ts';
import { DialogHelpButton } from '../help/help-button.tsx';
import { useHelpFor } from '../help/use-help-for.ts';
import { SignOutDialog, useOpenQuestions } from '../staff/sign-out-dialog.tsx';
import { BarPopover } from './bar-popover.tsx';

// Opened now and then, by few.
const CredentialsDialog = later(
  async () => (await import('../settings/credentials/credentials-dialog.tsx')).CredentialsDialog,
);

const TransferDialog = later(async () => (await import('../transfer/transfer-dialog.tsx')).TransferDialog);

const SupportDialog = later(async () => (await import('../support/support-dialog.tsx')).SupportDialog);

const TeamDialog = later(async () => (await import('../staff/team/team-dialog.tsx')).TeamDialog);

const DayReportDialog = later(
  async () => (await import('../staff/team/day-report-dialog.tsx')).DayReportDialog,
);

const DashboardDialog = later(
  async () => (await import('../dashboard/dashboard-dialog.tsx')).DashboardDialog,
);

const AuditDialog = later(async () => (await import('../audit/audit-dialog.tsx')).AuditDialog);

const OwnPinDialog = later(async () => (await import('../staff/team/own-pin-dialog.tsx')).OwnPinDialog);

/** What opens for everybody, and what opens for a supervisor only. */
const dialogs = {
  'own-pin': { Dialog: OwnPinDialog, isForAll: true },
  team: { Dialog: TeamDialog, isForAll: false },
  dashboard: { Dialog: DashboardDialog, isForAll: false },
  report: { Dialog: DayReportDialog, isForAll: false },
  audit: { Dialog: AuditDialog, isForAll: false },
  transfer: { Dialog: TransferDialog, isForAll: false },
  credentials: { Dialog: CredentialsDialog, isForAll: false },
  support: { Dialog: SupportDialog, isForAll: false },
} as const;

/** Each has a text in the help: a new one does not compile without. */
const helpOf: Readonly<Record<keyof typeof dialogs, HelpTopic>> = {
  'own-pin': 'ownPin',
  team: 'team',
  dashboard: 'dashboard',
  report: 'report',
  audit: 'audit',
  transfer: 'transfer',
  credentials: 'credentials',
  support: 'support',
};

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
  useHelpFor(opened && helpOf[opened]);
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
                <Button icon={ChartColumn} onPress={() => open('dashboard', close)}>
                  {t('dashboard.open')}
                </Button>
                <Button icon={ClipboardList} onPress={() => open('report', close)}>
                  {t('team.report.open')}
                </Button>
                <Button icon={ScrollText} onPress={() => open('audit', close)}>
                  {t('audit.open')}
                </Button>
                <Button icon={PackageOpen} onPress={() => open('transfer', close)}>
                  {t('transfer.open')}
                </Button>
                <Button icon={KeyRound} onPress={() => open('credentials', close)}>
                  {t('credentials.open')}
                </Button>
                <Button icon={FileQuestion} onPress={() => open('support', close)}>
                  {t('support.open')}
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
        <DialogExtrasContext value={<DialogHelpButton />}>
          <shown.Dialog onClose={() => setOpened(null)} />
        </DialogExtrasContext>
      ) : null}
    </>
  );
}
