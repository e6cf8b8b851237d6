import { useCallback, useEffect, useState } from 'react';
import type { StaffEntry } from '../../../../shared/domain/staff-directory.ts';
import type { Failure } from '../../../../shared/failure.ts';
import type { Result } from '../../../../shared/result.ts';
import { useKiosk } from '../../../bridge/kiosk.ts';
import { Dialog } from '../../../components/dialog.tsx';
import { FailureNotice } from '../../../components/failure-notice.tsx';
import { Notice } from '../../../components/notice.tsx';
import { Working } from '../../../components/working.tsx';
import { useWords } from '../../../i18n/words.tsx';
import { useSession } from '../../../stores/stores.ts';
import { AddPerson } from './add-person.tsx';
import { PersonView } from './person-view.tsx';
import { TeamList } from './team-list.tsx';
import './team.css';

/** Runs one change of the staff: says what was done, or why not. True where it was done. */
export type ChangeTeam = (
  call: Promise<Result<readonly StaffEntry[], Failure>>,
  done: string,
) => Promise<boolean>;

type View = { readonly at: 'list' } | { readonly at: 'add' } | { readonly at: 'person'; readonly id: string };

/** The staff of this terminal, for a supervisor. Mount it to open it. */
export function TeamDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useWords();
  const { client } = useKiosk();
  const loadStaff = useSession((session) => session.loadStaff);
  const [people, setPeople] = useState<readonly StaffEntry[] | null>(null);
  const [view, setView] = useState<View>({ at: 'list' });
  const [failure, setFailure] = useState<Failure | null>(null);
  const [done, setDone] = useState<string | null>(null);

  const read = useCallback(async () => {
    const answer = await client['staff.read-directory']({});
    if (answer.ok) setPeople(answer.value);
    setFailure(answer.ok ? null : answer.error);
  }, [client]);
  useEffect(() => void read(), [read]);

  const change: ChangeTeam = async (call, words) => {
    setFailure(null);
    setDone(null);
    const answer = await call;
    if (!answer.ok) {
      setFailure(answer.error);
      return false;
    }
    setPeople(answer.value);
    setDone(words);
    setView({ at: 'list' });
    // Who may approve is shown elsewhere.
    void loadStaff();
    return true;
  };
  const go = (next: View) => {
    setFailure(null);
    setDone(null);
    setView(next);
  };
  const toList = () => go({ at: 'list' });
  const person = view.at === 'person' ? people?.find(({ staffId }) => staffId === view.id) : undefined;

  return (
    <Dialog wide isOpen onClose={onClose} title={t('team.title')}>
      {view.at === 'list' ? <p>{t('team.lead')}</p> : null}
      {failure ? <FailureNotice failure={failure} /> : null}
      {done ? (
        <Notice tone="positive" announce="polite">
          {done}
        </Notice>
      ) : null}
      {!people && !failure ? <Working words={t('team.reading')} wordsLong={t('team.readingLong')} /> : null}
      {people && view.at === 'list' ? (
        <TeamList
          people={people}
          onAdd={() => go({ at: 'add' })}
          onChange={({ staffId }) => go({ at: 'person', id: staffId })}
        />
      ) : null}
      {view.at === 'add' ? <AddPerson change={change} onBack={toList} /> : null}
      {person ? <PersonView key={person.staffId} person={person} change={change} onBack={toList} /> : null}
    </Dialog>
  );
}
